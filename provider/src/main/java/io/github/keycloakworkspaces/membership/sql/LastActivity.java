package io.github.keycloakworkspaces.membership.sql;

/** When a member was last active, for queries that have the member as {@code m}. */
public final class LastActivity {

    /** As the activity log has it; the moment of joining for somebody who has no line there. */
    public static final String OF_MEMBER = """
            coalesce((select max(a.happenedAt) from KwActivity a
                where a.organizationId = m.organizationId and a.personId = m.personId), m.createdAt)""";

    private LastActivity() {}
}
