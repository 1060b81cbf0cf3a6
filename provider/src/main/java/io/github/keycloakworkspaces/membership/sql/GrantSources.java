package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Source;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What made somebody an explicit member of workspaces or projects, in one statement. */
public final class GrantSources {

    private final String statement;

    /** @param grants the entity of which rows make somebody a member of what the property {@code place} says */
    public GrantSources(String grants, String place) {
        this.statement = """
                select g.%2$s as place, g.source as source from %1$s g
                where g.organizationId = :organization and g.personId = :member and g.%2$s in :places""".formatted(grants, place);
    }

    /** Of those among the places that name the member. */
    public Map<Long, Set<Source>> of(EntityManager em, Member member, Set<Long> places) {
        if (places.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(statement, Tuple.class)
                .setParameter("organization", member.organization().value())
                .setParameter("member", member.person().value())
                .setParameter("places", places)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("place", Long.class),
                        Collectors.mapping(
                                row -> Source.ofCode(row.get("source", String.class))
                                        .orElseThrow(),
                                Collectors.toSet())));
    }
}
