package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.mapping.ManualManagement;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds in organizations that don't say themselves what is given by hand: the server's environment says it. */
public final class ManualDefaults {

    private static final Set<String> NO = Set.of("false", "0", "no", "off");

    private ManualDefaults() {}

    public static ManualManagement ofServer() {
        return of(
                System.getenv("MANUAL_ROLE_MANAGEMENT"),
                System.getenv("MANUAL_WORKSPACE_MANAGEMENT"),
                System.getenv("MANUAL_PROJECT_MEMBER_MANAGEMENT"));
    }

    static ManualManagement of(@Nullable String roles, @Nullable String workspaces, @Nullable String projects) {
        return new ManualManagement(on(roles), on(workspaces), on(projects));
    }

    /** Whatever doesn't say no. */
    private static boolean on(@Nullable String value) {
        return value == null || !NO.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
