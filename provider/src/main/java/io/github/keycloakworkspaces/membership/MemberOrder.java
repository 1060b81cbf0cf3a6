package io.github.keycloakworkspaces.membership;

/**
 * What lists of people may be sorted by; the number of the person breaks ties. Who has no e-mail address or name comes
 * last, and first where the order is turned round.
 */
public enum MemberOrder {
    EMAIL,
    USERNAME,
    FIRST_NAME,
    LAST_NAME,
    /** By code; in a project by the one that counts there. */
    ROLE,
    JOINED,
    LAST_ACTIVITY,
    PERSON
}
