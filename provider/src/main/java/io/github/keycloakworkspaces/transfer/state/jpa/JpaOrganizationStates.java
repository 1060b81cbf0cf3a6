package io.github.keycloakworkspaces.transfer.state.jpa;

import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import io.github.keycloakworkspaces.transfer.state.OrganizationStates;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The organizations of one realm in the database of Keycloak, several at a time: one statement a table. */
public final class JpaOrganizationStates implements OrganizationStates {

    /** How many members the organizations of a slice have together, unless it is a single one. */
    private static final long MEMBERS = 5000;

    private static final int ORGANIZATIONS = 200;

    private static final String SIZES = """
            select k.id as id, (select count(m.id) from KwMember m where m.organizationId = k.id) as members
            from KwOrganization k
            join OrganizationEntity o on o.id = k.nativeId and o.realmId = k.realmId
            where k.realmId = :realm and k.id > :after
            order by k.id""";

    private static final String PROPERTIES = """
            select k.id as organization, o.alias as alias, o.name as name, k.ownerId as owner,
                k.defaultRole as defaultRole, k.seatLimit as seatLimit, k.activityDays as activityDays,
                k.linkCounter as linkResets, k.createdAt as createdAt
            from KwOrganization k
            join OrganizationEntity o on o.id = k.nativeId and o.realmId = k.realmId
            where k.realmId = :realm and k.id in (:organizations)
            order by k.id""";

    private static final String PERMISSIONS = """
            select p.organizationId as organization, p.action as action, g.role as role, g.reach as reach
            from KwPermission p
            join KwOrganization k on k.id = p.organizationId and k.realmId = :realm
            join KwPermissionReach g on g.permissionId = p.id
            where p.organizationId in (:organizations)""";

    private final OrganizationsQuery selection;
    private final EntityManager em;
    private final String realmId;
    private final Function<AccountId, Optional<String>> elsewhere;
    private final Function<String, Optional<String>> groupPaths;

    /**
     * Of one realm.
     *
     * @param elsewhere the user names of accounts that Keycloak's table of users doesn't have
     * @param groupPaths the paths of Keycloak's groups by their ids
     */
    public JpaOrganizationStates(
            EntityManager em,
            String realmId,
            Function<AccountId, Optional<String>> elsewhere,
            Function<String, Optional<String>> groupPaths) {
        this.em = em;
        this.realmId = realmId;
        this.elsewhere = elsewhere;
        this.groupPaths = groupPaths;
        this.selection = new OrganizationsQuery(em, realmId);
    }

    @Override
    public List<OrganizationId> slice(long after) {
        List<OrganizationId> slice = new ArrayList<>();
        long members = 0;
        for (Tuple row : em.createQuery(SIZES, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("after", after)
                .setMaxResults(ORGANIZATIONS)
                .getResultList()) {
            members += row.get("members", Long.class);
            if (!slice.isEmpty() && members > MEMBERS) {
                break;
            }
            slice.add(new OrganizationId(row.get("id", Long.class)));
        }
        return slice;
    }

    @Override
    public List<OrganizationState> read(List<OrganizationId> organizations) {
        if (organizations.isEmpty()) {
            return List.of();
        }
        List<Long> ids = organizations.stream().map(OrganizationId::value).toList();
        MemberReader members = new MemberReader(selection, ids, elsewhere);
        InvitationReader offers = new InvitationReader(selection, ids, members);
        Map<Long, List<WorkspaceState>> workspaces = new ResourceReader(selection, ids, members, offers).read();
        Map<Long, Map<Action, Map<Role, Reach>>> permissions = permissions(ids);
        GroupReader groups = new GroupReader(selection, ids, members, groupPaths);
        TagReader tags = new TagReader(selection, ids, members);
        List<OrganizationState> states = new ArrayList<>();
        for (Tuple row : selection.rows(PROPERTIES, ids)) {
            Long id = row.get("organization", Long.class);
            states.add(new OrganizationState(
                    properties(
                            row, members.name(id, row.get("owner", Long.class)).orElse(null)),
                    members.of(id),
                    workspaces.getOrDefault(id, List.of()),
                    offers.templates(id),
                    permissions.getOrDefault(id, Map.of()),
                    offers.invitations(id),
                    groups.of(id),
                    tags.of(id),
                    tags.tokens(id)));
        }
        return states;
    }

    private static Properties properties(Tuple row, @Nullable String owner) {
        return new Properties(
                row.get("alias", String.class),
                row.get("name", String.class),
                owner,
                Role.ofCode(row.get("defaultRole", String.class)).orElseThrow(),
                row.get("seatLimit", Integer.class),
                row.get("activityDays", Integer.class),
                row.get("linkResets", Integer.class),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)));
    }

    /** What a former version could do and this one can't is left out. */
    private Map<Long, Map<Action, Map<Role, Reach>>> permissions(List<Long> ids) {
        Map<Long, Map<Action, Map<Role, Reach>>> all = new HashMap<>();
        for (Tuple row : selection.rows(PERMISSIONS, ids)) {
            Action.ofCode(row.get("action", String.class))
                    .ifPresent(action -> all.computeIfAbsent(
                                    row.get("organization", Long.class), id -> new EnumMap<>(Action.class))
                            .computeIfAbsent(action, key -> new EnumMap<>(Role.class))
                            .put(
                                    Role.ofCode(row.get("role", String.class)).orElseThrow(),
                                    Reach.ofCode(row.get("reach", String.class)).orElseThrow()));
        }
        return all;
    }
}
