package io.github.keycloakworkspaces.tag.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.tag.SkippedRow;
import io.github.keycloakworkspaces.tag.TagImport;
import io.github.keycloakworkspaces.tag.TagImportStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of files with tags, in the database of Keycloak and in its transaction. */
public final class JpaTagImportStore implements TagImportStore {

    /** So many of an organization are kept. */
    private static final int KEPT = 100;

    private static final String FIND = """
            select i from KwTagImport i
            join KwOrganization k on k.id = i.organizationId and k.realmId = :realm
            where i.organizationId = :organization and i.id = :id
            """;

    /** Keycloak keeps addresses in lower case. */
    private static final String PEOPLE = """
            select m.personId as person, u.email as email
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwPerson p on p.id = m.personId and p.realmId = k.realmId
            join UserEntity u on u.id = p.userId and u.realmId = k.realmId
            where m.organizationId = :organization and m.deletedAt is null and u.email in :emails
            """;

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    public JpaTagImportStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    @Override
    public long add(OrganizationId organization, int created, int assignments, List<SkippedRow> skipped) {
        KwTagImport row = new KwTagImport();
        row.organizationId = organization.value();
        row.created = created;
        row.assignments = assignments;
        row.skipped = Json.write(skipped.stream()
                .map(one -> List.of(one.row(), one.email(), one.reason().name()))
                .toList());
        row.createdAt = clock.millis();
        em.persist(row);
        em.flush();
        forget(organization);
        return row.id;
    }

    private void forget(OrganizationId organization) {
        List<Long> old = em.createQuery(
                        "select i.id from KwTagImport i where i.organizationId = :organization order by i.id desc",
                        Long.class)
                .setParameter("organization", organization.value())
                .setFirstResult(KEPT)
                .setMaxResults(1)
                .getResultList();
        if (!old.isEmpty()) {
            em.createQuery("delete from KwTagImport i where i.organizationId = :organization and i.id <= :last")
                    .setParameter("organization", organization.value())
                    .setParameter("last", old.get(0))
                    .executeUpdate();
        }
    }

    @Override
    public Optional<TagImport> find(OrganizationId organization, long id) {
        return em
                .createQuery(FIND, KwTagImport.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(JpaTagImportStore::read)
                .findFirst();
    }

    private static TagImport read(KwTagImport row) {
        List<SkippedRow> skipped = new ArrayList<>();
        for (JsonNode one : Json.parse(row.skipped)) {
            skipped.add(new SkippedRow(
                    one.path(0).asInt(),
                    one.path(1).asText(),
                    SkippedRow.Reason.valueOf(one.path(2).asText())));
        }
        return new TagImport(row.id, row.created, row.assignments, skipped, Instant.ofEpochMilli(row.createdAt));
    }

    @Override
    public Map<String, List<PersonId>> people(OrganizationId organization, Collection<String> emails) {
        return em
                .createQuery(PEOPLE, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("emails", emails)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("email", String.class),
                        Collectors.mapping(row -> new PersonId(row.get("person", Long.class)), Collectors.toList())));
    }
}
