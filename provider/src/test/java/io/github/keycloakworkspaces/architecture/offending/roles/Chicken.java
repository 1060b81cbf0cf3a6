package io.github.keycloakworkspaces.architecture.offending.roles;

import io.github.keycloakworkspaces.architecture.offending.claims.Egg;

public interface Chicken {

    Egg lay();
}
