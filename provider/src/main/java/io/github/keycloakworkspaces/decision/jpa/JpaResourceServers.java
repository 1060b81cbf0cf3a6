package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.ResourceServers;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.representations.idm.authorization.PolicyEnforcementMode;

/** Read from Keycloak's own tables: its stores can't be asked about all resource servers of a realm. */
public final class JpaResourceServers implements ResourceServers {

    private final EntityManager em;
    private final String realmId;
    private final String policyType;

    public JpaResourceServers(EntityManager em, String realmId, String policyType) {
        this.em = em;
        this.realmId = realmId;
        this.policyType = policyType;
    }

    @Override
    public List<String> lenient() {
        return em.createQuery("""
                        select c.clientId from ClientEntity c
                        join ResourceServerEntity s on s.id = c.id and s.policyEnforcementMode <> :enforcing
                        where c.realmId = :realm
                        and exists (select 1 from PolicyEntity p where p.resourceServer = s and p.type = :type)
                        order by c.clientId""", String.class)
                .setParameter("enforcing", PolicyEnforcementMode.ENFORCING)
                .setParameter("realm", realmId)
                .setParameter("type", policyType)
                .getResultList();
    }

    @Override
    public List<String> all() {
        return em.createQuery("""
                        select c.clientId from ClientEntity c
                        join ResourceServerEntity s on s.id = c.id
                        where c.realmId = :realm
                        and exists (select 1 from PolicyEntity p where p.resourceServer = s and p.type = :type)
                        order by c.clientId""", String.class)
                .setParameter("realm", realmId)
                .setParameter("type", policyType)
                .getResultList();
    }
}
