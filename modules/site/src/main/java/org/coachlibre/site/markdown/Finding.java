package org.coachlibre.site.markdown;

import org.coachlibre.core.Messages;

/**
 * Something about a file that the writer should know.
 *
 * @param file as seen from the folder, with slashes
 * @param line counted from 1; 0 when no line is meant
 * @param detail what completes the sentence; empty when nothing does
 */
public record Finding(Kind kind, String file, int line, String detail) {
    /** What was found. The names are keys of the message bundle. */
    public enum Kind {
        BROKEN_LINK(false),
        CONFIGURATION(true),
        DUPLICATE(true),
        FRONT_MATTER(true),
        LINK_OUTSIDE(false),
        NO_ADDRESS(false),
        NO_PAGES(true),
        NOT_A_FOLDER(true),
        NOT_OURS(true),
        NOT_TEXT(true),
        OUT_INSIDE(true),
        OUT_NOT_EMPTY(true),
        REMOTE_PICTURE(false),
        TEMPLATE_CODE(false),
        TEMPLATE_FILE(false),
        TOO_DEEP(true),
        TOO_LARGE(true),
        UNKNOWN_THEME(true),
        UNREADABLE(true),
        UNWRITABLE(true);

        private final boolean isError;

        Kind(boolean isError) {
            this.isError = isError;
        }
    }

    /** By file, then by line. */
    static int inOrder(Finding one, Finding other) {
        int order = one.file.compareTo(other.file);
        order = order == 0 ? Integer.compare(one.line, other.line) : order;
        order = order == 0 ? one.kind.compareTo(other.kind) : order;
        return order == 0 ? one.detail.compareTo(other.detail) : order;
    }

    static Finding of(Kind kind, String file, String detail) {
        return new Finding(kind, file, 0, detail);
    }

    /** Whether something is missing from the site because of it. */
    public boolean isError() {
        return kind.isError;
    }

    /** The sentence for people; {@code messages} is {@link MarkdownSite#messages}. */
    public String sentence(Messages messages) {
        String place = line > 0 ? messages.text("place", file, Integer.toString(line)) : file;
        return messages.text("finding." + kind.name(), place, detail);
    }
}
