package org.coachlibre.crm;

/** Whether a person agreed to be written to (GDPR art. 6 and 7). */
public enum Consent {
    UNKNOWN,
    GIVEN,
    WITHDRAWN
}
