package io.github.keycloakworkspaces.transfer.state.jpa;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of several organizations, and what they are called. */
final class MemberReader {

    private static final String MEMBERS = """
            select m.organizationId as organization, m.personId as person, p.userId as account,
                u.username as username, m.role as role, m.source as source, m.baseRole as baseRole,
                m.baseSource as baseSource, m.createdAt as createdAt, m.deletedAt as deletedAt,
                p.activeOrganizationId as workplace
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwPerson p on p.id = m.personId
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
            where m.organizationId in (:organizations)
            order by m.id""";

    private final Map<Long, List<MemberState>> members = new HashMap<>();
    private final Map<Long, Map<Long, String>> names = new HashMap<>();

    MemberReader(OrganizationsQuery selection, List<Long> ids, Function<AccountId, Optional<String>> elsewhere) {
        FollowingReader following = new FollowingReader(selection, ids);
        for (Tuple row : selection.rows(MEMBERS, ids)) {
            String name = name(row, elsewhere);
            if (name != null) {
                Long organization = row.get("organization", Long.class);
                names.computeIfAbsent(organization, id -> new HashMap<>()).put(row.get("person", Long.class), name);
                members.computeIfAbsent(organization, id -> new ArrayList<>()).add(member(row, name, following));
            }
        }
    }

    List<MemberState> of(Long organization) {
        return members.getOrDefault(organization, List.of());
    }

    /** Empty for somebody whose account is gone. */
    Optional<String> name(Long organization, Long person) {
        return Optional.ofNullable(names.getOrDefault(organization, Map.of()).get(person));
    }

    private static @Nullable String name(Tuple row, Function<AccountId, Optional<String>> elsewhere) {
        String username = row.get("username", String.class);
        String account = row.get("account", String.class);
        if (username != null || account == null) {
            return username;
        }
        return elsewhere.apply(new AccountId(account)).orElse(null);
    }

    private static MemberState member(Tuple row, String name, FollowingReader following) {
        Long deletedAt = row.get("deletedAt", Long.class);
        return new MemberState(
                name,
                new PersonId(row.get("person", Long.class)),
                Role.ofCode(row.get("role", String.class)).orElseThrow(),
                source(row),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                deletedAt == null ? null : Instant.ofEpochMilli(deletedAt),
                row.get("organization", Long.class).equals(row.get("workplace", Long.class)),
                following.of(row));
    }

    static Source source(Tuple row) {
        return Source.ofCode(row.get("source", String.class)).orElseThrow();
    }
}
