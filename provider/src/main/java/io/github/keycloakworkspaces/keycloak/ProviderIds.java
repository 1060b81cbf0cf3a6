package io.github.keycloakworkspaces.keycloak;

/** Names under which Keycloak finds our parts; they stand in the data of realms and never change. */
public final class ProviderIds {

    /** The step of the registration form. */
    public static final String INVITATION = "workspaces-invitation";

    /** The listener that writes the activity log. */
    public static final String ACTIVITY = "workspaces-activity";

    /** The listener that tells what remembered facts have changed. */
    public static final String FACTS = "workspaces-facts";

    /** The listener that remembers what was closed. */
    public static final String SIGN_UP = "workspaces-sign-up";

    /** The sign-in pages. */
    public static final String SIGN_IN = "workspaces-sign-in";

    /** The step of the registration form that knows the invited address. */
    public static final String ADDRESS = "workspaces-invited-address";

    /** The required action with the waiting page. */
    public static final String ACTIVATION = "workspaces-activation";

    /** The protocol mapper. */
    public static final String CLAIMS = "workspaces-claims";

    /** The type of policies in authorization services. */
    public static final String ROLE_MATRIX = "workspaces-role-matrix";

    /** What keeps tokens at the organization that they were asked for. */
    public static final String TOKEN_ORGANIZATION = "workspaces-token-organization";

    /** What gives people who wait for activation no token. */
    public static final String TOKEN_ACTIVATION = "workspaces-token-activation";

    /** What reads groups from the assertions of an identity provider. */
    public static final String SAML_GROUPS = "workspaces-saml-groups";

    /** What reads groups from the claims of an identity provider. */
    public static final String OIDC_GROUPS = "workspaces-oidc-groups";

    /** The client that is the audience of the API and has its roles. */
    public static final String CLIENT = "workspaces";

    /** The theme, the client scope and the REST resources. */
    public static final String WORKSPACES = "workspaces";

    private ProviderIds() {}
}
