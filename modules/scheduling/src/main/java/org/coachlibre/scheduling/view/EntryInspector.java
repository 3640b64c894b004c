package org.coachlibre.scheduling.view;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coachlibre.crm.PersonId;
import org.coachlibre.scheduling.BusyEntry;
import org.coachlibre.scheduling.Session;
import org.coachlibre.scheduling.SessionState;
import org.coachlibre.ui.Dialogs;
import org.coachlibre.ui.UiContext;
import org.coachlibre.ui.controls.Buttons;
import org.coachlibre.ui.controls.FormGrid;
import org.coachlibre.ui.controls.Icons;
import org.coachlibre.ui.controls.Texts;
import org.jspecify.annotations.Nullable;

/** The selected entry: what it is, who it is with, and what can be done with it. Hidden while nothing is selected. */
final class EntryInspector extends VBox {
    private final CalendarViewModel model;
    private final CalendarTexts texts;
    private final UiContext ui;

    EntryInspector(CalendarViewModel model) {
        this.model = model;
        this.texts = model.texts();
        this.ui = model.ui();
        setId("calendar-inspector");
        getStyleClass().add("cl-inspector");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.selectedProperty().subscribe(this::show);
        ui.localization()
                .languageProperty()
                .addListener((language, before, after) ->
                        show(model.selectedProperty().get()));
    }

    private void show(@Nullable CalendarItem item) {
        getChildren().clear();
        setVisible(item != null);
        setManaged(item != null);
        switch (item) {
            case null -> {}
            case CalendarItem.SessionItem it -> showSession(it.session());
            case CalendarItem.BusyItem it -> showBusy(it.entry());
        }
    }

    private void showSession(Session session) {
        Label state = Texts.secondary(Texts.fixed(texts.state(session.state())));
        state.setGraphic(Icons.icon(CalendarTexts.stateIcon(session.state())));
        getChildren()
                .addAll(
                        head(session.name(), session.typeName()),
                        state,
                        when(session.wishedSpan().start(), session.wishedSpan().end(), model.zone()));
        if (session.state() == SessionState.MOVE_ASKED) {
            getChildren()
                    .add(Texts.secondary(Texts.fixed(texts.now(
                            "inspector.until-granted",
                            ui.localization().dates().moment(session.start(), model.zone())))));
        }
        if (!session.zone().equals(model.zone())) {
            getChildren()
                    .add(Texts.secondary(Texts.fixed(texts.now(
                            "inspector.client-time",
                            ui.localization().dates().time(session.wishedSpan().start(), session.zone()),
                            session.zone().getId()))));
        }
        getChildren().add(Texts.secondary(Texts.fixed(session.email())));
        if (!session.message().isBlank()) {
            getChildren().add(Texts.body(Texts.fixed(session.message())));
        }
        VBox acts = new VBox(8);
        PersonId person = session.person();
        if (person != null) {
            acts.getChildren().add(Buttons.plain(texts.live("inspector.person"), () -> ui.navigation()
                    .open("people", person)));
        }
        boolean isOpen = session.state() != SessionState.CANCEL_ASKED && session.state() != SessionState.CANCELLED;
        if (isOpen) {
            acts.getChildren().add(Buttons.plain(texts.live("inspector.move"), () -> askMove(session)));
            acts.getChildren().add(Buttons.quiet(texts.live("inspector.cancel"), () -> askCancel(session)));
        }
        getChildren().add(acts);
    }

    private void showBusy(BusyEntry entry) {
        getChildren()
                .addAll(
                        head(
                                texts.busyTitle(entry),
                                texts.now(entry.isImported() ? "inspector.imported" : "inspector.block")),
                        when(entry.span().start(), entry.span().end(), model.zone()));
        if (entry.isImported()) {
            CheckBox blocks = new CheckBox();
            blocks.textProperty().bind(texts.live("inspector.blocks"));
            blocks.setSelected(entry.blocks());
            blocks.setOnAction(event -> model.setBlocking(entry, blocks.isSelected()));
            getChildren().add(blocks);
        } else {
            TextField title = new TextField(entry.title());
            title.setOnAction(event -> model.rename(entry, title.getText()));
            title.focusedProperty().addListener((focused, was, is) -> {
                if (was && !is) {
                    model.rename(entry, title.getText());
                }
            });
            getChildren()
                    .addAll(
                            new FormGrid().row(texts.live("new.block-title"), title),
                            Buttons.quiet(texts.live("inspector.remove"), () -> model.remove(entry)));
        }
    }

    private Node head(String title, String below) {
        Label name = Texts.section(Texts.fixed(title));
        name.setWrapText(true);
        HBox row = new HBox(
                8,
                new VBox(4, name, Texts.secondary(Texts.fixed(below))),
                Icons.button("fth-x", texts.live("inspector.close"), () -> model.select(null)));
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        return row;
    }

    private Node when(Instant start, Instant end, ZoneId zone) {
        Label when = Texts.body(Texts.fixed(ui.localization().dates().range(start, end, zone)));
        when.setGraphic(Icons.icon("fth-calendar"));
        when.setTooltip(new Tooltip(ui.localization().dates().full(start, zone)));
        return when;
    }

    /** Also used by conflict cards. */
    void askMove(Session session) {
        LocalDateTime start = session.wishedSpan().start().atZone(model.zone()).toLocalDateTime();
        DatePicker date = new DatePicker(start.toLocalDate());
        date.setId("move-date");
        TextField time = new TextField(BookSessionViewModel.clock(start.toLocalTime()));
        time.setId("move-time");
        FormGrid form = new FormGrid()
                .row(texts.live("new.date"), date)
                .row(
                        texts.live("new.from"),
                        time,
                        text -> BookSessionViewModel.time(text) == null ? texts.now("fault.time") : "");
        ui.dialogs()
                .form(new Dialogs.Form(
                        texts.now("move.title", session.name()),
                        texts.now("move.text"),
                        form,
                        texts.now("move.action"),
                        Bindings.createBooleanBinding(
                                () -> BookSessionViewModel.time(time.getText()) != null && date.getValue() != null,
                                time.textProperty(),
                                date.valueProperty()),
                        () -> {
                            LocalTime at = BookSessionViewModel.time(time.getText());
                            if (at == null || date.getValue() == null) {
                                return false;
                            }
                            model.move(
                                    new CalendarItem.SessionItem(session),
                                    date.getValue()
                                            .atTime(at)
                                            .atZone(model.zone())
                                            .toInstant());
                            return true;
                        }));
    }

    void askCancel(Session session) {
        TextArea reason = new TextArea();
        reason.setId("cancel-reason");
        reason.setPrefRowCount(3);
        reason.setWrapText(true);
        ui.dialogs()
                .form(new Dialogs.Form(
                        texts.now("cancel.title", texts.sentence(session, model.zone())),
                        texts.now("cancel.text"),
                        new FormGrid().row(texts.live("cancel.reason"), reason),
                        texts.now("cancel.action"),
                        texts.now("cancel.leave"),
                        new SimpleBooleanProperty(true),
                        () -> {
                            model.cancel(session, reason.getText().strip());
                            return true;
                        }));
    }
}
