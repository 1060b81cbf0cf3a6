package io.github.keycloakworkspaces.transfer.state.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** Asks about several organizations of one realm. */
record OrganizationsQuery(EntityManager em, String realmId) {

    List<Tuple> rows(String statement, List<Long> organizations) {
        return em.createQuery(statement, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organizations", organizations)
                .getResultList();
    }
}
