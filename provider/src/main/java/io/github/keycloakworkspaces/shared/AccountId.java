package io.github.keycloakworkspaces.shared;

/** The id of a Keycloak account ({@code UserModel.getId()}); a string that only Keycloak understands. */
public record AccountId(String value) {

    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account id is not blank");
        }
    }

    /** Whether it is of a user federation that imports nobody: Keycloak's own tables have no row of it. */
    public boolean elsewhere() {
        return value.startsWith("f:");
    }

    @Override
    public String toString() {
        return value;
    }
}
