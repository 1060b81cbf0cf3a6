package io.github.keycloakworkspaces.mapping.sql;

/**
 * Whether a group that somebody is in keeps them where they are: what nobody can take by hand. Each is a condition on the row
 * of an explicit membership, by its alias; one that comes from a group which the person has left, or that isn't mapped any more,
 * is kept by nobody.
 */
public final class GroupHolds {

    private GroupHolds() {}

    /** Of a row of {@code KwWorkspaceMember}. */
    public static String workspaceMember(String row) {
        return holds(row, "workspaceId");
    }

    /** Of a row of {@code KwProjectMember}. */
    public static String projectMember(String row) {
        return holds(row, "projectId");
    }

    private static String holds(String row, String place) {
        return """
            exists (select h.id from KwGroupMember h
                join KwGroup hg on hg.id = h.groupId and hg.organizationId = h.organizationId
                    and hg.source = %1$s.source
                join KwGroupMapping hm on hm.organizationId = hg.organizationId and hm.source = hg.source
                    and hm.groupKey = hg.groupKey and hm.%2$s = %1$s.%2$s
                where h.organizationId = %1$s.organizationId and h.personId = %1$s.personId and h.leftAt is null)
            """.formatted(row, place);
    }
}
