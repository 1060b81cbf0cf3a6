package io.github.keycloakworkspaces.shared;

/** The id of a Keycloak account ({@code UserModel.getId()}); a string that only Keycloak understands. */
public record AccountId(String value) {

    private static final String FEDERATED = "f:";
    private static final String TRANSIENT = "lightweight-";

    public AccountId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an account id is not blank");
        }
    }

    /**
     * Whether Keycloak's own tables have no row of it: it is of a user federation that imports nobody, or of somebody who
     * is there for a session only.
     */
    public boolean elsewhere() {
        return value.startsWith(FEDERATED) || value.startsWith(TRANSIENT);
    }

    @Override
    public String toString() {
        return value;
    }
}
