package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.mapping.ScimStates;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What SCIM has written down about people, in one statement. */
public final class JpaScimStates implements ScimStates {

    private final EntityManager em;
    private final String realmId;

    public JpaScimStates(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Map<PersonId, Boolean> active(OrganizationId organization, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("""
                    select u.personId as person, u.active as active from KwScimUser u
                    join KwOrganization k on k.id = u.organizationId and k.realmId = :realm
                    where u.organizationId = :organization and u.personId in :people\
                    """, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setParameter("people", PersonId.values(people))
                .getResultList()
                .stream()
                .collect(Collectors.toMap(
                        row -> new PersonId(row.get("person", Long.class)), row -> row.get("active", Boolean.class)));
    }
}
