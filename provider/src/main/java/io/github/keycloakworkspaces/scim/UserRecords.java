package io.github.keycloakworkspaces.scim;

/** Records of people as messages that say all that they hold, and back. */
public final class UserRecords {

    private UserRecords() {}

    public static ScimValue.Complex message(UserRecord record) {
        return ScimViews.attributes(record).made();
    }

    /** Reads what {@link #message} made. */
    public static UserRecord record(ScimValue message) {
        return UserMessages.said(Messages.object(message)).record();
    }
}
