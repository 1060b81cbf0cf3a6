package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.scim.GroupAttribute;
import java.util.Optional;

/** The groups {@code g} that were pushed, and who is in them. */
final class GroupSearch implements Conditions.Columns<GroupAttribute> {

    static final String ROWS = """
            from KwGroup g
            join KwOrganization k on k.id = g.organizationId and k.realmId = :realm
            where g.organizationId = :organization and g.source = 'scim'
            """;

    static final String COLUMNS = """
            select g.id as id, g.name as name, g.externalId as externalId, g.createdAt as created, g.changedAt as changed
            """;

    /** Members {@code m} of groups by the rows {@code x} that say so, who aren't hidden. */
    static final String PRESENT = """
            from KwGroupMember x
            join KwMember m on m.organizationId = x.organizationId and m.personId = x.personId and m.deletedAt is null
            left join KwScimUser s on s.organizationId = m.organizationId and s.personId = m.personId
            where x.organizationId = :organization and x.leftAt is null and s.deletedAt is null
            """;

    private static final String OF_GROUP = "select x.personId " + PRESENT + "and x.groupId = g.id and x.personId";

    @Override
    public String of(GroupAttribute attribute) {
        return switch (attribute) {
            case ID -> "g.id";
            case DISPLAY_NAME -> "g.name";
            case EXTERNAL_ID -> "g.externalId";
            case MEMBER -> "x.personId";
            case CREATED -> "g.createdAt";
            case CHANGED -> "g.changedAt";
        };
    }

    @Override
    public Optional<String> rows(GroupAttribute attribute) {
        return attribute == GroupAttribute.MEMBER ? Optional.of(OF_GROUP) : Optional.empty();
    }
}
