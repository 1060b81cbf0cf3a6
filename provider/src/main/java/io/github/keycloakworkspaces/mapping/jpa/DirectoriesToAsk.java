package io.github.keycloakworkspaces.mapping.jpa;

import io.github.keycloakworkspaces.mapping.jpa.JpaEvaluationStore.Open;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/** The organizations of all realms that map Keycloak's groups, where directories may know other groups than was heard. */
public final class DirectoriesToAsk {

    private static final String DUE = """
            select k.realmId as realm, k.id as organization
            from KwOrganization k left join KwGroupEvaluation e on e.organizationId = k.id
            where exists (
                select 1 from KwGroupMapping g where g.organizationId = k.id and g.source = 'keycloak')
            and exists (
                select 1 from ComponentEntity c
                where c.realm.id = k.realmId and c.providerType = 'org.keycloak.storage.UserStorageProvider')
            and (e.organizationId is null or e.finishedAt < :looked or e.failed > 0 and e.finishedAt < :failed)
            order by k.id""";

    private DirectoriesToAsk() {}

    /**
     * Those whose last evaluation is over for so long.
     *
     * @param looked when it was finished at the latest
     * @param failed the same of one that couldn't tell of everybody
     */
    public static List<Open> due(EntityManager em, Instant looked, Instant failed, int most) {
        return em
                .createQuery(DUE, Tuple.class)
                .setParameter("looked", looked.toEpochMilli())
                .setParameter("failed", failed.toEpochMilli())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Open(
                        row.get("realm", String.class), new OrganizationId(row.get("organization", Long.class))))
                .toList();
    }
}
