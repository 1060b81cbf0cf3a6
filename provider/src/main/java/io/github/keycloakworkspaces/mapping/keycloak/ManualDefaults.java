package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.mapping.ManualManagement;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What holds in organizations that don't say themselves what is given by hand: the server's environment says it. */
public final class ManualDefaults {

    private static final Set<String> NO = Set.of("false", "0", "no", "off");

    private ManualDefaults() {}

    public static ManualManagement ofServer() {
        return of(System::getenv);
    }

    /** @param environment gives the value of a variable, or {@code null} */
    static ManualManagement of(UnaryOperator<@Nullable String> environment) {
        return new ManualManagement(
                on(environment.apply("MANUAL_ROLE_MANAGEMENT")),
                on(environment.apply("MANUAL_WORKSPACE_MANAGEMENT")),
                on(environment.apply("MANUAL_PROJECT_MEMBER_MANAGEMENT")));
    }

    /** Whatever doesn't say no. */
    private static boolean on(@Nullable String value) {
        return value == null || !NO.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
