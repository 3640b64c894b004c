package org.coachlibre.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell the user without asking anything.
 *
 * @param text one translated sentence
 * @param action what the user can do about it, or null
 * @param details technical text to copy, or null
 * @param topic a newer notice of the same topic takes its place on the screen; empty: none does
 */
public record Notice(
        Kind kind,
        String text,
        @Nullable NoticeAction action,
        @Nullable String details,
        String topic) {

    /** How it is told; an error stays until the user closes it. */
    public enum Kind {
        INFO,
        SUCCESS,
        WARNING,
        ERROR
    }

    /** A verb and what it does, on the JavaFX thread. */
    public record NoticeAction(String text, Runnable run) {}

    public static Notice info(String text) {
        return new Notice(Kind.INFO, text, null, null, "");
    }

    public static Notice success(String text) {
        return new Notice(Kind.SUCCESS, text, null, null, "");
    }

    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text, null, null, "");
    }

    public static Notice warning(String text, String details) {
        return new Notice(Kind.WARNING, text, null, details, "");
    }

    public static Notice error(String text, String details) {
        return new Notice(Kind.ERROR, text, null, details, "");
    }

    /** The same notice with something to do about it. */
    public Notice with(String actionText, Runnable run) {
        return new Notice(kind, text, new NoticeAction(actionText, run), details, topic);
    }

    /** The same notice, in the place of an earlier one of this topic. */
    public Notice about(String other) {
        return new Notice(kind, text, action, details, other);
    }
}
