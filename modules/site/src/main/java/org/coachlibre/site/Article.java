package org.coachlibre.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a page an article of the blog. It is found in the languages in which it has a title; a summary is the page's description.
 *
 * @param date the day it bears
 * @param author empty: the coach
 * @param tags by which readers find articles on one subject
 * @param picture at its top and on its card
 * @param draft not published, whatever else is
 * @param appearsAt from when on it is published; null: with the next publishing
 */
public record Article(
        LocalDate date,
        String author,
        List<LocalText> tags,
        PictureUse picture,
        boolean draft,
        @Nullable Instant appearsAt) {
    public Article {
        tags = tags.stream().filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /** A draft without a picture. */
    public static Article draft(LocalDate date) {
        return new Article(date, "", List.of(), PictureUse.NONE, true, null);
    }

    /** Whether visitors see it in what is built at {@code now}. */
    public boolean appearsBy(Instant now) {
        return !draft && (appearsAt == null || !appearsAt.isAfter(now));
    }

    public Article withDate(LocalDate other) {
        return new Article(other, author, tags, picture, draft, appearsAt);
    }

    public Article withAuthor(String other) {
        return new Article(date, other, tags, picture, draft, appearsAt);
    }

    public Article withTags(List<LocalText> other) {
        return new Article(date, author, other, picture, draft, appearsAt);
    }

    public Article withPicture(PictureUse other) {
        return new Article(date, author, tags, other, draft, appearsAt);
    }

    public Article withDraft(boolean other) {
        return new Article(date, author, tags, picture, other, appearsAt);
    }

    public Article withAppearsAt(@Nullable Instant other) {
        return new Article(date, author, tags, picture, draft, other);
    }
}
