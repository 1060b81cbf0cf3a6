package io.github.keycloakworkspaces.architecture.offending.claims;

import io.github.keycloakworkspaces.architecture.offending.roles.Chicken;

public interface Egg {

    Chicken hatch();
}
