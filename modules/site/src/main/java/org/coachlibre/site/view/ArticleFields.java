package org.coachlibre.site.view;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.coachlibre.site.Article;
import org.coachlibre.ui.controls.FormGrid;

/** The facts of an article in the inspector: what stands on its card, and when visitors see it. */
final class ArticleFields {
    private final ArticleViewModel articles;
    private final ViewTexts texts;
    private final FieldFactory factory;

    ArticleFields(ArticleViewModel articles, ViewTexts texts, FieldFactory factory) {
        this.articles = articles;
        this.texts = texts;
        this.factory = factory;
    }

    void add(FormGrid form, List<Runnable> followers) {
        Label fate = new Label();
        fate.setWrapText(true);
        fate.setId("site-article-fate");
        followers.add(() -> articles.article().ifPresent(article -> fate.setText(fate(article))));
        form.getChildren().addAll(draft(followers), fate);
        form.row(texts.live("article.date"), date(followers));
        TextField author = factory.textField("site-article-author");
        follow(followers, author, () -> articles.article().map(Article::author).orElse(""));
        author.textProperty().addListener((text, before, after) -> {
            if (author.isFocused()) {
                articles.edit(title(), "article-author", article -> article.withAuthor(after));
            }
        });
        form.row(texts.live("article.author"), author, texts.live("article.author.hint"));
        form.row(texts.live("article.tags"), tags(followers), texts.live("article.tags.hint"));
        form.row(texts.live("article.appears"), day(followers), texts.live("article.appears.hint"));
        form.row(
                texts.live("article.time"),
                time(followers),
                typed -> typed.isBlank() || ArticleViewModel.readTime(typed).isPresent()
                        ? ""
                        : texts.now("article.time.fault"));
    }

    private String title() {
        return texts.now("undo.article");
    }

    private static void follow(List<Runnable> followers, TextField field, Supplier<String> value) {
        followers.add(() -> {
            if (!field.isFocused() && !field.getText().equals(value.get())) {
                field.setText(value.get());
            }
        });
    }

    private DatePicker date(List<Runnable> followers) {
        DatePicker date = new DatePicker();
        date.setId("site-article-date");
        date.setMaxWidth(Double.MAX_VALUE);
        followers.add(() -> articles.article().ifPresent(article -> date.setValue(article.date())));
        date.setOnAction(event -> {
            if (date.getValue() != null) {
                articles.edit(title(), "", article -> article.withDate(date.getValue()));
            }
        });
        return date;
    }

    private TextField tags(List<Runnable> followers) {
        TextField tags = factory.textField("site-article-tags");
        follow(followers, tags, articles::tags);
        tags.textProperty().addListener((text, before, after) -> {
            if (tags.isFocused()) {
                articles.setTags(title(), after);
            }
        });
        return tags;
    }

    private CheckBox draft(List<Runnable> followers) {
        CheckBox draft = new CheckBox();
        draft.setId("site-article-draft");
        draft.textProperty().bind(texts.live("article.draft"));
        followers.add(() -> articles.article().ifPresent(article -> draft.setSelected(article.draft())));
        draft.setOnAction(event -> articles.edit(title(), "", article -> article.withDraft(draft.isSelected())));
        return draft;
    }

    private DatePicker day(List<Runnable> followers) {
        DatePicker day = new DatePicker();
        day.setId("site-article-appears");
        day.setMaxWidth(Double.MAX_VALUE);
        followers.add(() -> {
            ZonedDateTime at = articles.appears();
            day.setValue(at == null ? null : at.toLocalDate());
        });
        day.setOnAction(event -> articles.setAppearsOn(title(), day.getValue()));
        return day;
    }

    private TextField time(List<Runnable> followers) {
        TextField time = factory.textField("site-article-time");
        follow(followers, time, () -> {
            ZonedDateTime at = articles.appears();
            return at == null ? "" : at.toLocalTime().toString();
        });
        followers.add(() -> time.setDisable(articles.appears() == null));
        time.textProperty().addListener((text, before, after) -> {
            if (time.isFocused()) {
                articles.setAppearsAt(title(), after);
            }
        });
        return time;
    }

    private String fate(Article article) {
        ZonedDateTime at = articles.appears();
        return switch (articles.fate(article)) {
            case DRAFT -> texts.now("article.fate.draft");
            case NEXT -> texts.now("article.fate.next");
            case LATER -> texts.now("article.fate.later", at == null ? "" : at.format(when()));
        };
    }

    private DateTimeFormatter when() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(texts.localization().messages(ViewTexts.BUNDLE).locale());
    }
}
