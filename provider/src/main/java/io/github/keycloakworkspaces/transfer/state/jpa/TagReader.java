package io.github.keycloakworkspaces.transfer.state.jpa;

import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.transfer.state.TagsState;
import io.github.keycloakworkspaces.transfer.state.TagsState.TagState;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags of several organizations, who has them, and which tokens members may have. */
final class TagReader {

    private static final String TAGS = """
            select t.organizationId as organization, t.id as id, t.label as label, t.createdBy as createdBy,
                t.createdAt as createdAt, t.changedAt as changedAt
            from KwTag t
            join KwOrganization k on k.id = t.organizationId and k.realmId = :realm
            where t.organizationId in (:organizations)
            order by t.id""";

    private static final String PEOPLE = """
            select a.organizationId as organization, a.personId as person, t.label as label
            from KwMemberTag a
            join KwOrganization k on k.id = a.organizationId and k.realmId = :realm
            join KwTag t on t.id = a.tagId and t.organizationId = a.organizationId
            where a.organizationId in (:organizations)""";

    private static final String TOKENS = """
            select s.organizationId as organization, s.personal as personal, s.legacy as legacy, s.days as days
            from KwTokenSettings s
            join KwOrganization k on k.id = s.organizationId and k.realmId = :realm
            where s.organizationId in (:organizations)""";

    private final Map<Long, List<TagState>> tags = new HashMap<>();
    private final Map<Long, Map<String, Set<String>>> people = new HashMap<>();
    private final Map<Long, TokenSettings> tokens = new HashMap<>();

    TagReader(OrganizationsQuery selection, List<Long> ids, MemberReader members) {
        for (Tuple row : selection.rows(TAGS, ids)) {
            tags.computeIfAbsent(organization(row), id -> new ArrayList<>()).add(tag(row, members));
        }
        for (Tuple row : selection.rows(PEOPLE, ids)) {
            members.name(organization(row), row.get("person", Long.class))
                    .ifPresent(user -> people.computeIfAbsent(organization(row), id -> new HashMap<>())
                            .computeIfAbsent(user, name -> new HashSet<>())
                            .add(row.get("label", String.class)));
        }
        for (Tuple row : selection.rows(TOKENS, ids)) {
            tokens.put(
                    organization(row),
                    new TokenSettings(
                            row.get("personal", Boolean.class),
                            row.get("legacy", Boolean.class),
                            row.get("days", Integer.class)));
        }
    }

    TagsState of(Long organization) {
        return new TagsState(tags.getOrDefault(organization, List.of()), people.getOrDefault(organization, Map.of()));
    }

    TokenSettings tokens(Long organization) {
        return tokens.getOrDefault(organization, TokenSettings.DEFAULT);
    }

    private static TagState tag(Tuple row, MemberReader members) {
        Long createdBy = row.get("createdBy", Long.class);
        return new TagState(
                new TagId(row.get("id", Long.class)),
                row.get("label", String.class),
                createdBy == null
                        ? null
                        : members.name(organization(row), createdBy).orElse(null),
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("changedAt", Long.class)));
    }

    private static Long organization(Tuple row) {
        return row.get("organization", Long.class);
    }
}
