package io.github.keycloakworkspaces.invitation.keycloak;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Whether one signs up by an invitation link only. The realm attribute {@code disable_signup_without_link} decides. Where
 * it is lost, sign-up is closed, unless the server says in so many words that it is open and the realm never was
 * closed: an attribute is lost easily, as every {@code PUT} of a realm with other attributes replaces them all. A value
 * that is neither yes nor no closes.
 *
 * @param server what the server's environment says
 */
public record SignUpRule(@Nullable String server) {

    private static final String ATTRIBUTE = "disable_signup_without_link";

    private static final Set<String> NO = Set.of("false", "0", "no", "off");
    private static final String VARIABLE = "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK";

    public static SignUpRule ofServer() {
        return new SignUpRule(System.getenv(VARIABLE));
    }

    /** What a realm says itself. */
    public static @Nullable String of(RealmModel realm) {
        return realm.getAttribute(ATTRIBUTE);
    }

    public static void set(RealmModel realm, boolean closed) {
        realm.setAttribute(ATTRIBUTE, closed);
    }

    /** What a realm said before, if anything. */
    public static void restore(RealmModel realm, @Nullable String said) {
        if (said == null) {
            realm.removeAttribute(ATTRIBUTE);
        } else {
            realm.setAttribute(ATTRIBUTE, said);
        }
    }

    /** Whether the server says anything for realms that don't say it themselves. */
    public boolean serverSpeaks() {
        return speaks(server);
    }

    public boolean needsLink(RealmModel realm) {
        return needsLink(of(realm), SignUpMemory.wasClosed(realm));
    }

    /** Whether anybody may register, and found an organization by it. */
    public boolean opens(RealmModel realm) {
        return realm.isRegistrationAllowed() && Registration.knowsInvitations(realm) && !needsLink(realm);
    }

    boolean needsLink(@Nullable String attribute, boolean wasClosed) {
        return speaks(attribute) ? closes(attribute) : wasClosed || closes(server);
    }

    /** Nothing closes as well. */
    static boolean closes(@Nullable String value) {
        return value == null || !NO.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    static boolean speaks(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
