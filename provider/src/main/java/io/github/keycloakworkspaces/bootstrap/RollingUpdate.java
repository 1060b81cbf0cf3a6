package io.github.keycloakworkspaces.bootstrap;

import java.util.Map;
import org.keycloak.compatibility.CompatibilityMetadataProvider;

/**
 * Tells {@code kc.sh update-compatibility} whether nodes with another version of this extension may work beside nodes with
 * this one: only within a generation. A change needs a new generation if nodes without it would misread what nodes with it
 * write to the database or tell each other, or would leave untold what those rely on.
 */
public final class RollingUpdate implements CompatibilityMetadataProvider {

    private static final String GENERATION = "5";

    @Override
    public Map<String, String> metadata() {
        return Map.of("generation", GENERATION);
    }

    @Override
    public String getId() {
        return "workspaces";
    }
}
