package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.OrganizationAliases;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Read from Keycloak's own table of organizations. */
public final class JpaOrganizationAliases implements OrganizationAliases {

    private final EntityManager em;
    private final String realmId;

    public JpaOrganizationAliases(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Optional<OrganizationId> organization(String alias) {
        if (alias.indexOf('\0') >= 0) { // PostgreSQL fails on such a text
            return Optional.empty();
        }
        return em
                .createQuery("""
                        select k.id from KwOrganization k
                        join OrganizationEntity o on o.id = k.nativeId and o.realmId = k.realmId
                        where k.realmId = :realm and o.alias = :alias""", Long.class)
                .setParameter("realm", realmId)
                .setParameter("alias", alias)
                .getResultList()
                .stream()
                .map(OrganizationId::new)
                .findFirst();
    }
}
