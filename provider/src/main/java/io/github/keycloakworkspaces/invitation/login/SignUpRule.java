package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.kc.Registration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Whether one signs up by an invitation link only: as the realm attribute {@code disable_signup_without_link} says, and
 * where it says nothing, as the server does. A value that is neither yes nor no closes.
 *
 * @param closedByDefault what the server says
 */
public record SignUpRule(boolean closedByDefault) {

    private static final String ATTRIBUTE = "disable_signup_without_link";
    private static final Set<String> NO = Set.of("false", "0", "no", "off");
    private static final String VARIABLE = "LABEL_STUDIO_DISABLE_SIGNUP_WITHOUT_LINK";

    public static SignUpRule ofServer() {
        return new SignUpRule(closes(System.getenv(VARIABLE), false));
    }

    boolean needsLink(RealmModel realm) {
        return closes(realm.getAttribute(ATTRIBUTE), closedByDefault);
    }

    /** Whether anybody may register, and found an organization by it. */
    public boolean opens(RealmModel realm) {
        return realm.isRegistrationAllowed() && Registration.knowsInvitations(realm) && !needsLink(realm);
    }

    static boolean closes(@Nullable String value, boolean absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        return !NO.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
