package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** Explicit memberships of one kind of place; those of one source are changed by one statement. */
final class PlaceRows<P> {

    private static final String ADD = """
        insert into %s (organizationId, %s, personId, source, createdAt)
        select p.organizationId, p.id, m.personId, :source, :now
        from %s p
        join KwMember m on m.organizationId = p.organizationId and m.personId = :person
        where p.organizationId = :organization and p.id in :places%s\
        """;

    private final EntityManager em;
    private final Clock clock;
    private final String add;
    private final String delete;
    private final ToLongFunction<P> number;

    private PlaceRows(EntityManager em, Clock clock, String add, String delete, ToLongFunction<P> number) {
        this.em = em;
        this.clock = clock;
        this.add = add;
        this.delete = delete;
        this.number = number;
    }

    /** Nobody is added to somebody's sandbox. */
    static PlaceRows<WorkspaceId> ofWorkspaces(EntityManager em, Clock clock) {
        return new PlaceRows<>(
                em,
                clock,
                ADD.formatted("KwWorkspaceMember", "workspaceId", "KwWorkspace", " and p.personalOf is null"),
                delete("KwWorkspaceMember", "workspaceId"),
                WorkspaceId::value);
    }

    static PlaceRows<ProjectId> ofProjects(EntityManager em, Clock clock) {
        return new PlaceRows<>(
                em,
                clock,
                ADD.formatted("KwProjectMember", "projectId", "KwProject", ""),
                delete("KwProjectMember", "projectId"),
                ProjectId::value);
    }

    private static String delete(String rows, String place) {
        return "delete from " + rows + " g where g.organizationId = :organization and g.personId = :person"
                + " and g.source = :source and g." + place + " in :places";
    }

    /** Adds and takes places, and says whether any was taken. */
    boolean change(
            OrganizationId organization, PersonId person, Map<P, Set<Source>> held, Map<P, Set<Source>> effective) {
        Map<Source, Set<P>> present = bySource(held);
        Map<Source, Set<P>> wanted = bySource(effective);
        boolean less = false;
        for (Source source : Source.values()) {
            Set<P> before = present.getOrDefault(source, Set.of());
            Set<P> after = wanted.getOrDefault(source, Set.of());
            Set<P> gone = difference(before, after);
            Set<P> added = difference(after, before);
            if (!gone.isEmpty()) {
                less = true;
                em.createQuery(delete)
                        .setParameter("organization", organization.value())
                        .setParameter("person", person.value())
                        .setParameter("source", source.code())
                        .setParameter("places", numbers(gone))
                        .executeUpdate();
            }
            if (!added.isEmpty()) {
                em.createQuery(add)
                        .setParameter("organization", organization.value())
                        .setParameter("person", person.value())
                        .setParameter("source", source.code())
                        .setParameter("places", numbers(added))
                        .setParameter("now", clock.millis())
                        .executeUpdate();
            }
        }
        return less;
    }

    private List<Long> numbers(Set<P> places) {
        return places.stream().map(number::applyAsLong).toList();
    }

    private static <P> Map<Source, Set<P>> bySource(Map<P, Set<Source>> grants) {
        Map<Source, Set<P>> places = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            places.put(source, new HashSet<>());
        }
        grants.forEach((place, sources) -> sources.forEach(
                source -> places.computeIfAbsent(source, one -> new HashSet<>()).add(place)));
        return places;
    }

    private static <P> Set<P> difference(Set<P> all, Set<P> without) {
        Set<P> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
