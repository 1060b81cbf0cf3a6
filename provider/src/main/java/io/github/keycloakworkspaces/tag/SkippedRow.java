package io.github.keycloakworkspaces.tag;

import java.util.Locale;

/** A row of a file with tags that nobody got a tag by. */
public record SkippedRow(int row, String email, Reason reason) {

    /** Why. */
    public enum Reason {
        /** There is no address in the row. */
        NO_ADDRESS,
        /** No member of the organization has the address. */
        NOT_A_MEMBER,
        /** Several members have it. */
        AMBIGUOUS,
        /** One of the labels has no letters that people see, or too many. */
        BAD_LABEL,
        /** There is no tag in the row, and none for everybody. */
        NO_TAG;

        /** As answers say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
