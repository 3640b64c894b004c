package org.coachlibre.site.markdown;

/** Front matter or configuration that its own language does not allow. */
final class BadFrontMatter extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** @param line counted from 1 within the file */
    BadFrontMatter(int line, String why) {
        super(why);
        this.line = line;
    }

    int line() {
        return line;
    }
}
