package io.github.keycloakworkspaces.scim;

/** The names of schemas and messages. */
public final class ScimSchemas {

    public static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    public static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    static final String RESOURCE_TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    static final String SERVICE_PROVIDER = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private ScimSchemas() {}
}
