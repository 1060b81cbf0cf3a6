package io.github.keycloakworkspaces.scim;

/** What people can be searched by. */
public enum UserAttribute implements Attribute {
    ID("id", Kind.ID),
    USER_NAME("userName", Kind.ANY_CASE),
    EXTERNAL_ID("externalId", Kind.EXACT),
    /** The address that somebody is known by: {@link UserRecord#address}. */
    EMAIL("emails.value", Kind.ANY_CASE),
    /** The type of that address; {@code work} where nothing was said. */
    EMAIL_TYPE("emails.type", Kind.ANY_CASE),
    ACTIVE("active", Kind.FLAG),
    CREATED("meta.created", Kind.MOMENT),
    CHANGED("meta.lastModified", Kind.MOMENT);

    private final String path;
    private final Kind kind;

    UserAttribute(String path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
