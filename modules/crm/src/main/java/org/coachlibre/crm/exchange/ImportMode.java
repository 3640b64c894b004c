package org.coachlibre.crm.exchange;

/** What an import does with someone who is already there. */
public enum ImportMode {
    /** Adds what is missing and changes nothing that is there. */
    COMPLETE,
    /** What the file says goes before what is there; what the file does not say stays. */
    REPLACE
}
