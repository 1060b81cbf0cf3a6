package io.github.keycloakworkspaces.transfer.state.jpa;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.transfer.state.Following;
import io.github.keycloakworkspaces.transfer.state.Following.GivenRole;
import io.github.keycloakworkspaces.transfer.state.Following.Heard;
import io.github.keycloakworkspaces.transfer.state.Following.ScimState;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the roles of the members of several organizations follow. */
final class FollowingReader {

    private static final String RUNS = """
            select r.organizationId as organization, r.personId as person, r.source as source, r.overruled as overruled,
                r.createdAt as createdAt
            from KwGroupRun r
            join KwOrganization k on k.id = r.organizationId and k.realmId = :realm
            where r.organizationId in (:organizations)
            order by r.id""";

    private static final String SCIM = """
            select u.organizationId as organization, u.personId as person, u.userName as userName,
                u.emailKey as email, u.externalId as externalId, u.record as record, u.active as active,
                u.provisioned as provisioned, m.imposed as imposed, u.createdAt as createdAt, u.changedAt as changedAt,
                u.deletedAt as deletedAt
            from KwScimUser u
            join KwMember m on m.organizationId = u.organizationId and m.personId = u.personId
            join KwOrganization k on k.id = u.organizationId and k.realmId = :realm
            where u.organizationId in (:organizations)""";

    /** Somebody in one organization. */
    private record Key(Long organization, Long person) {

        static Key of(Tuple row) {
            return new Key(row.get("organization", Long.class), row.get("person", Long.class));
        }
    }

    private final Map<Key, List<Heard>> heard = new HashMap<>();
    private final Map<Key, ScimState> scim = new HashMap<>();

    FollowingReader(OrganizationsQuery selection, List<Long> ids) {
        for (Tuple row : selection.rows(RUNS, ids)) {
            heard.computeIfAbsent(Key.of(row), key -> new ArrayList<>())
                    .add(new Heard(
                            GroupReader.source(row), row.get("overruled", Boolean.class), moment(row, "createdAt")));
        }
        for (Tuple row : selection.rows(SCIM, ids)) {
            scim.put(Key.of(row), scim(row));
        }
    }

    /** @param member with the role that was given otherwise, if there is one */
    Following of(Tuple member) {
        Key key = Key.of(member);
        String role = member.get("baseRole", String.class);
        GivenRole given = role == null
                ? null
                : new GivenRole(
                        Role.ofCode(role).orElseThrow(),
                        Source.ofCode(member.get("baseSource", String.class)).orElseThrow());
        return new Following(given, heard.getOrDefault(key, List.of()), scim.get(key));
    }

    private static ScimState scim(Tuple row) {
        return new ScimState(
                row.get("userName", String.class),
                row.get("email", String.class),
                row.get("externalId", String.class),
                row.get("active", Boolean.class),
                row.get("provisioned", Boolean.class),
                row.get("imposed", Boolean.class),
                Objects.requireNonNull(Json.value(row.get("record", String.class))),
                moment(row, "createdAt"),
                moment(row, "changedAt"),
                moment(row, "deletedAt"));
    }

    private static @Nullable Instant moment(Tuple row, String column) {
        Long moment = row.get(column, Long.class);
        return moment == null ? null : Instant.ofEpochMilli(moment);
    }
}
