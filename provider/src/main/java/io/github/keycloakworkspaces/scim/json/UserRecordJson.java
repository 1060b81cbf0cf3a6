package io.github.keycloakworkspaces.scim.json;

import io.github.keycloakworkspaces.scim.UserRecord;
import io.github.keycloakworkspaces.scim.UserRecords;

/** What was said about a person, as it is kept: the message again, without what nobody keeps. */
public final class UserRecordJson {

    private UserRecordJson() {}

    public static String write(UserRecord record) {
        return ScimJson.write(UserRecords.message(record));
    }

    /** Reads what {@link #write} wrote. */
    public static UserRecord read(String text) {
        return UserRecords.record(ScimJson.read(text));
    }
}
