package io.github.keycloakworkspaces.scim;

/** What groups can be searched by. */
public enum GroupAttribute implements Attribute {
    ID("id", Kind.ID),
    DISPLAY_NAME("displayName", Kind.EXACT),
    EXTERNAL_ID("externalId", Kind.EXACT),
    /** The id of a member. */
    MEMBER("members.value", Kind.ID),
    CREATED("meta.created", Kind.MOMENT),
    CHANGED("meta.lastModified", Kind.MOMENT);

    private final String path;
    private final Kind kind;

    GroupAttribute(String path, Kind kind) {
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
