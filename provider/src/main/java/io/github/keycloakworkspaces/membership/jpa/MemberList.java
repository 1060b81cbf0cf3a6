package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.membership.sql.MemberConditions;
import io.github.keycloakworkspaces.membership.sql.PeoplePages;
import io.github.keycloakworkspaces.membership.sql.Profiles;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Members with the names of their accounts. */
final class MemberList {

    private static final String PROFILES =
            "select " + Profiles.COLUMNS + Profiles.ROWS + "where m.organizationId = :organization\n";

    private final EntityManager em;
    private final String realmId;
    private final PeoplePages pages;

    MemberList(EntityManager em, String realmId, ListCounts counts) {
        this.em = em;
        this.realmId = realmId;
        this.pages = new PeoplePages(em, realmId, counts);
    }

    Page<MemberProfile> page(OrganizationId organization, MemberQuery query) {
        var profiles = new PeoplePages.What<>("m.role", "", "", Map.of(), row -> Profiles.of(row, organization));
        var part = new PeoplePages.Part(query.order(), query.descending(), query.offset(), query.limit());
        return pages.page(organization, new MemberConditions(query.filter()), profiles, part);
    }

    Optional<MemberProfile> profile(OrganizationId organization, PersonId person) {
        return profiles("and m.personId = :person", organization)
                .setParameter("person", person.value())
                .getResultList()
                .stream()
                .map(row -> Profiles.of(row, organization))
                .findFirst();
    }

    List<MemberProfile> profiles(OrganizationId organization, Set<PersonId> people) {
        return profiles("and m.personId in :people", organization)
                .setParameter("people", PersonId.values(people))
                .getResultList()
                .stream()
                .map(row -> Profiles.of(row, organization))
                .toList();
    }

    List<MemberProfile> workspaceCreators(OrganizationId organization) {
        return profiles("""
                        and exists (select w.id from KwWorkspace w
                            where w.organizationId = m.organizationId and w.createdBy = m.personId)""", organization).getResultList().stream()
                .map(row -> Profiles.of(row, organization))
                .toList();
    }

    private TypedQuery<Tuple> profiles(String condition, OrganizationId organization) {
        return em.createQuery(PROFILES + condition, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }
}
