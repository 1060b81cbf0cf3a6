package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.AccountLookup;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Locale;
import java.util.Optional;

/** The accounts of one organization's members. */
public record JpaMemberAccounts(EntityManager em, String realmId, OrganizationId organization)
        implements AccountLookup {

    private static final String STATEMENT = """
            select p.userId from KwMember m
            join KwPerson p on p.id = m.personId and p.realmId = :realm
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
            where m.organizationId = :organization and m.deletedAt is null and %s
                and (u.id is not null or p.userId like 'f:%%')
            """;

    @Override
    public Optional<AccountId> accountById(String id) {
        return account("p.userId", id);
    }

    @Override
    public Optional<AccountId> accountByUsername(String username) {
        return account("u.username", username.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<AccountId> accountByEmail(String email) {
        return account("u.email", email.toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<AccountId> accountByName(String name) {
        if (!JpaDecisionStore.storable(name)) {
            return Optional.empty();
        }
        return JpaDecisionStore.only(statement("(p.userId = :exact or u.username = :name or u.email = :name)")
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setParameter("exact", name)
                .getResultList());
    }

    private Optional<AccountId> account(String column, String name) {
        if (!JpaDecisionStore.storable(name)) {
            return Optional.empty();
        }
        return JpaDecisionStore.only(
                statement(column + " = :name").setParameter("name", name).getResultList());
    }

    private TypedQuery<String> statement(String condition) {
        return em.createQuery(STATEMENT.formatted(condition), String.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .setMaxResults(2);
    }
}
