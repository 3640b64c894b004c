package org.coachlibre.site;

/** The ground a block stands on. */
public enum Tone {
    PLAIN,
    TINTED,
    DEEP
}
