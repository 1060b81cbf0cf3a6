package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Rows of groups, changed by one statement however many there are. */
final class GroupRows {

    private static final String ADD = """
        INSERT INTO KW_GROUP (ID, ORGANIZATION_ID, SOURCE, GROUP_KEY, NAME, CREATED_AT, CHANGED_AT)
        SELECT nextval('KW_GROUP_SEQ'), :organization, :source, n.GROUP_KEY, n.NAME, :now, :now
        FROM UNNEST(CAST(:keys AS VARCHAR ARRAY), CAST(:names AS VARCHAR ARRAY)) AS n(GROUP_KEY, NAME)
        WHERE NOT EXISTS (SELECT 1 FROM KW_GROUP g WHERE g.ORGANIZATION_ID = :organization
          AND g.SOURCE = :source AND g.GROUP_KEY = n.GROUP_KEY)\
        """;

    private final EntityManager em;
    private final Clock clock;

    GroupRows(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Those that there are stay as they are. */
    void add(OrganizationId organization, GroupSource source, List<GroupName> groups) {
        em.createNativeQuery(ADD)
                .setParameter("organization", organization.value())
                .setParameter("source", source.code())
                .setParameter("keys", groups.stream().map(GroupName::key).toArray(String[]::new))
                .setParameter("names", groups.stream().map(GroupName::name).toArray(String[]::new))
                .setParameter("now", clock.millis())
                .executeUpdate();
    }

    /** Groups that nobody is or was in are forgotten, except those that SCIM keeps itself. */
    void tidy(OrganizationId organization, GroupSource source, Collection<String> keys) {
        if (source == GroupSource.SCIM) {
            return;
        }
        em.createQuery("""
            delete from KwGroup g
            where g.organizationId = :organization and g.source = :source and g.groupKey in :keys
                and not exists (select m.id from KwGroupMember m where m.groupId = g.id)\
            """)
                .setParameter("organization", organization.value())
                .setParameter("source", source.code())
                .setParameter("keys", keys)
                .executeUpdate();
    }
}
