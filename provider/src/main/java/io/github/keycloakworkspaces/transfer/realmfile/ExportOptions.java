package io.github.keycloakworkspaces.transfer.realmfile;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;

/** What {@code kc.sh export} was called with: Keycloak's own options, from the places where Keycloak looks for them. */
record ExportOptions(Config.Scope scope) {

    /** What a system property says, else the option of that name. */
    @Nullable
    String find(String property, String name) {
        return System.getProperty(property, scope.get(name));
    }

    String find(String property, String name, Object otherwise) {
        return System.getProperty(property, scope.get(name, otherwise.toString()));
    }
}
