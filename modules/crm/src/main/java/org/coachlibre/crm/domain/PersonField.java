package org.coachlibre.crm.domain;

/** What a column of a file, or a field on the screen, can hold. */
public enum PersonField {
    FULL_NAME,
    GIVEN_NAME,
    FAMILY_NAME,
    EMAIL,
    PHONE,
    COMPANY,
    ROLE,
    LANGUAGE,
    ZONE,
    TAGS,
    BIRTHDAY,
    ADDRESS,
    SOURCE,
    CONSENT
}
