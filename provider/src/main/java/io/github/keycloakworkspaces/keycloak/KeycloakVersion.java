package io.github.keycloakworkspaces.keycloak;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a server is new enough for us. */
record KeycloakVersion(int major, int minor) {

    private static final KeycloakVersion OLDEST = new KeycloakVersion(26, 7);
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\D.*)?");

    /**
     * Looks at what a server says of itself; whoever builds Keycloak from its sources may call it anything.
     *
     * @throws IllegalStateException for one that is too old
     */
    static void requireNewEnough(@Nullable String version) {
        Matcher numbers = NUMBERS.matcher(String.valueOf(version));
        if (numbers.matches()
                && new KeycloakVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                        .olderThan(OLDEST)) {
            throw new IllegalStateException("Keycloak Workspaces needs Keycloak " + OLDEST.major() + "."
                    + OLDEST.minor()
                    + " or newer, and this is " + version + ". Update Keycloak, or take the JARs of Keycloak Workspaces"
                    + " out of providers/.");
        }
    }

    private boolean olderThan(KeycloakVersion other) {
        return major < other.major || (major == other.major && minor < other.minor);
    }
}
