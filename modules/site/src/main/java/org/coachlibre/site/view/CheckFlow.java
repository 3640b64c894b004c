package org.coachlibre.site.view;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coachlibre.site.Site;
import org.coachlibre.site.SiteRemark;
import org.coachlibre.site.check.RemarkTexts;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.Notice;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Rows;
import org.coachlibre.ui.controls.Texts;

/** What to mend before publishing, as a list that leads to each place. */
final class CheckFlow {
    /** Of two or three lines, in pixels at usual text size. */
    private static final double ROW = 64;

    private final SiteViewModel model;
    private final PublishViewModel publishing;
    private final UiContext context;
    private final Runnable toEditor;
    private final ViewTexts texts;

    /** @param toEditor brings the editor into sight, when it is not */
    CheckFlow(SiteViewModel model, PublishViewModel publishing, UiContext context, Runnable toEditor) {
        this.toEditor = toEditor;
        this.model = model;
        this.publishing = publishing;
        this.context = context;
        this.texts = new ViewTexts(context.localization());
    }

    void check() {
        model.whenThere(this::checkNow);
    }

    private void checkNow() {
        publishing.check(texts.now("check.running"), this::show, failure -> context.notifications()
                .tell(Notice.error(texts.now("check.failed"), String.valueOf(failure))));
    }

    private void show(List<SiteRemark> remarks) {
        if (remarks.isEmpty()) {
            context.notifications().tell(Notice.success(texts.now("check.nothing")));
            return;
        }
        long grave = remarks.stream().filter(remark -> remark.kind().isGrave()).count();
        RemarkTexts words = new RemarkTexts(context.localization().language().locale());
        ListView<SiteRemark> list = Rows.list(
                FXCollections.observableArrayList(remarks),
                texts.live("check.title"),
                remark -> row(remark, words),
                remark -> where(remark) + ": " + words.sentence(remark),
                remark -> {});
        list.setId("site-remarks");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(Math.min(8, remarks.size()) * ROW + 4);
        list.getSelectionModel().selectFirst();
        context.dialogs()
                .form(new Dialogs.Form(
                        texts.now("check.title"),
                        texts.now("check.text", remarks.size(), grave),
                        list,
                        texts.now("check.show"),
                        texts.now("check.close"),
                        list.getSelectionModel().selectedItemProperty().isNotNull(),
                        () -> {
                            SiteRemark chosen = list.getSelectionModel().getSelectedItem();
                            if (chosen != null) {
                                goTo(chosen);
                            }
                            return chosen != null;
                        }));
    }

    private Node row(SiteRemark remark, RemarkTexts words) {
        Label place = Texts.secondary(Texts.fixed(where(remark)));
        Label sentence = Texts.body(Texts.fixed(words.sentence(remark)));
        place.setWrapText(false);
        VBox both = new VBox(2, place, sentence);
        HBox.setHgrow(both, Priority.ALWAYS);
        both.setPrefWidth(0);
        both.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(12, Icons.icon(remark.kind().isGrave() ? "fth-alert-triangle" : "fth-info"), both);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void goTo(SiteRemark remark) {
        toEditor.run();
        model.openPage(remark.page());
        model.languageProperty().set(remark.language());
        model.selectBlock(remark.blockId());
    }

    private String where(SiteRemark remark) {
        Site site = model.siteProperty().get();
        String page = site == null
                ? ""
                : site.findPage(remark.page())
                        .map(found -> found.title().in(remark.language()))
                        .orElse("");
        return model.languages().getValue().size() > 1
                ? page + " · " + texts.now("language." + remark.language().code())
                : page;
    }
}
