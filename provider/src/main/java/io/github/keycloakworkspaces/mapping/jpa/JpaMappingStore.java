package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.GroupMapping;
import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.MappingQuery;
import io.github.keycloakworkspaces.mapping.MappingStore;
import io.github.keycloakworkspaces.mapping.SsoSettings;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Mappings and settings of single sign-on in the database of Keycloak and in its transaction. */
public final class JpaMappingStore implements MappingStore {

    private static final String ROWS = """
        from KwGroupMapping g
        join KwOrganization k on k.id = g.organizationId and k.realmId = :realm
        where g.organizationId = :organization
        """;

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    public JpaMappingStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    @Override
    public List<GroupMapping> all(OrganizationId organization) {
        return bound("select g " + ROWS + "order by g.id", organization, KwGroupMapping.class).getResultList().stream()
                .map(this::mapping)
                .toList();
    }

    @Override
    public Page<GroupMapping> list(OrganizationId organization, MappingQuery query) {
        Map<String, Object> values = new HashMap<>();
        String rows = ROWS + conditions(query, values);
        TypedQuery<KwGroupMapping> page =
                bound("select g " + rows + "order by g.id", organization, KwGroupMapping.class);
        TypedQuery<Long> count = bound("select count(g.id) " + rows, organization, Long.class);
        values.forEach(page::setParameter);
        values.forEach(count::setParameter);
        List<GroupMapping> mappings =
                page.setFirstResult(query.offset()).setMaxResults(query.limit()).getResultList().stream()
                        .map(this::mapping)
                        .toList();
        return new Page<>(mappings, count.getSingleResult());
    }

    private static String conditions(MappingQuery query, Map<String, Object> values) {
        StringBuilder conditions = new StringBuilder();
        GroupSource source = query.source();
        if (source != null) {
            conditions.append("and g.source = :source\n");
            values.put("source", source.code());
        }
        String group = query.group();
        if (group != null) {
            conditions.append("and g.groupKey = :key\n");
            values.put("key", group);
        }
        MappingQuery.Kind kind = query.kind();
        if (kind != null) {
            conditions.append(
                    switch (kind) {
                        case ROLE -> "and g.role is not null\n";
                        case WORKSPACE -> "and (g.workspaceId is not null or g.workspaceTitle is not null)\n";
                        case PROJECT -> "and g.projectId is not null\n";
                    });
        }
        return conditions.toString();
    }

    @Override
    public Optional<GroupMapping> find(OrganizationId organization, MappingId mapping) {
        return bound("select g " + ROWS + "and g.id = :id", organization, KwGroupMapping.class)
                .setParameter("id", mapping.value())
                .getResultList()
                .stream()
                .map(this::mapping)
                .findFirst();
    }

    @Override
    public long count(OrganizationId organization) {
        return bound("select count(g.id) " + ROWS, organization, Long.class).getSingleResult();
    }

    @Override
    public List<MappingId> add(OrganizationId organization, Collection<NewMapping> mappings) {
        List<KwGroupMapping> rows = new ArrayList<>();
        for (NewMapping mapping : mappings) {
            KwGroupMapping row = MappingRows.row(organization, mapping, clock.millis());
            em.persist(row);
            rows.add(row);
        }
        em.flush();
        rows.forEach(em::detach);
        return rows.stream().map(row -> new MappingId(row.id)).toList();
    }

    @Override
    public void change(OrganizationId organization, MappingId mapping, Target target) {
        bound("select g " + ROWS + "and g.id = :id", organization, KwGroupMapping.class)
                .setParameter("id", mapping.value())
                .getResultList()
                .forEach(row -> {
                    MappingRows.write(row, target);
                    em.flush();
                    em.detach(row);
                });
    }

    @Override
    public int remove(OrganizationId organization, Set<MappingId> mappings) {
        return mappings.isEmpty()
                ? 0
                : em.createQuery("delete from KwGroupMapping g where g.organizationId = :organization and g.id in :ids")
                        .setParameter("organization", organization.value())
                        .setParameter("ids", MappingId.values(mappings))
                        .executeUpdate();
    }

    @Override
    public void rename(OrganizationId organization, GroupRef group, String name) {
        em.createQuery("""
            update KwGroupMapping g set g.name = :name
            where g.organizationId = :organization and g.source = :source and g.groupKey = :key\
            """)
                .setParameter("name", name)
                .setParameter("organization", organization.value())
                .setParameter("source", group.source().code())
                .setParameter("key", group.key())
                .executeUpdate();
    }

    @Override
    public void link(OrganizationId organization, String title, WorkspaceId workspace) {
        String titled = new Target.WorkspaceTitle(title).key();
        String key = new Target.Workspace(workspace).key();
        em.createQuery("""
            delete from KwGroupMapping g
            where g.organizationId = :organization and g.targetKey = :titled
                and exists (select h.id from KwGroupMapping h where h.organizationId = g.organizationId
                    and h.source = g.source and h.groupKey = g.groupKey and h.targetKey = :key)\
            """)
                .setParameter("organization", organization.value())
                .setParameter("titled", titled)
                .setParameter("key", key)
                .executeUpdate();
        em.createQuery("""
            update KwGroupMapping g
            set g.workspaceId = :workspace, g.workspaceTitle = null, g.targetKey = :key
            where g.organizationId = :organization and g.targetKey = :titled\
            """)
                .setParameter("organization", organization.value())
                .setParameter("titled", titled)
                .setParameter("workspace", workspace.value())
                .setParameter("key", key)
                .executeUpdate();
    }

    @Override
    public boolean uses(GroupSource source) {
        return !em.createQuery("""
            select g.id from KwGroupMapping g
            join KwOrganization k on k.id = g.organizationId and k.realmId = :realm
            where g.source = :source\
            """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("source", source.code())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Set<OrganizationId> mapping(GroupSource source, Set<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : em
                        .createQuery("""
                            select distinct g.organizationId from KwGroupMapping g
                            join KwOrganization k on k.id = g.organizationId and k.realmId = :realm
                            where g.source = :source and g.groupKey in :keys\
                            """, Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("source", source.code())
                        .setParameter("keys", keys)
                        .getResultList()
                        .stream()
                        .map(OrganizationId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<OrganizationId> mapping(GroupSource source, PersonId person) {
        return em
                .createQuery("""
                    select distinct m.organizationId from KwGroupMember m
                    join KwGroup g on g.id = m.groupId and g.organizationId = m.organizationId and g.source = :source
                    join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
                    where m.personId = :person and m.leftAt is null and exists (
                        select p.id from KwGroupMapping p where p.organizationId = g.organizationId
                            and p.source = g.source and p.groupKey = g.groupKey)\
                    """, Long.class)
                .setParameter("realm", realmId)
                .setParameter("source", source.code())
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(OrganizationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SsoSettings settings(OrganizationId organization) {
        return bound("""
            select s from KwSsoSettings s
            join KwOrganization k on k.id = s.organizationId and k.realmId = :realm
            where s.organizationId = :organization\
            """, organization, KwSsoSettings.class).getResultList().stream()
                .map(this::settings)
                .findFirst()
                .orElse(SsoSettings.NONE);
    }

    @Override
    public void put(OrganizationId organization, SsoSettings settings) {
        KwSsoSettings present = em.find(KwSsoSettings.class, organization.value());
        KwSsoSettings row = present == null ? new KwSsoSettings() : present;
        row.organizationId = organization.value();
        row.manualRoles = settings.roles();
        row.manualWorkspaces = settings.workspaces();
        row.manualProjects = settings.projects();
        row.saml = settings.saml();
        if (present == null) {
            em.persist(row);
        }
        em.flush();
        em.detach(row);
    }

    /** Statements change what rows say: none that was read before stays behind. */
    private GroupMapping mapping(KwGroupMapping row) {
        em.detach(row);
        return MappingRows.mapping(row);
    }

    private SsoSettings settings(KwSsoSettings row) {
        em.detach(row);
        return MappingRows.settings(row);
    }

    private <T> TypedQuery<T> bound(String statement, OrganizationId organization, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }
}
