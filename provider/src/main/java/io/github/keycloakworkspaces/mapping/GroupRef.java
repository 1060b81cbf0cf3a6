package io.github.keycloakworkspaces.mapping;

import java.util.Objects;

/**
 * What a group of one organization is known by.
 *
 * @param key the id of a Keycloak group, which a new name doesn't change; else the name, exactly as the source writes it
 */
public record GroupRef(GroupSource source, String key) {

    public GroupRef {
        Objects.requireNonNull(source);
        Objects.requireNonNull(key);
    }
}
