package io.github.keycloakworkspaces.decision.jpa;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.evaluation.MemberAccounts;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts of one realm's members. */
public record JpaMemberAccounts(EntityManager em, String realmId) implements MemberAccounts {

    private static final String STATEMENT = """
            select p.userId from KwMember m
            join KwPerson p on p.id = m.personId and p.realmId = :realm
            left join UserEntity u on u.id = p.userId and u.realmId = p.realmId
            where m.organizationId = :organization and m.deletedAt is null and %s
                and (u.id is not null or p.userId like 'f:%%')
            """;

    @Override
    public Optional<AccountId> find(OrganizationId organization, FactKey.Account account) {
        String name = account.name();
        if (!JpaFactStore.storable(name)) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        TypedQuery<String> query = switch (account.nameKind()) {
            case ID -> statement("p.userId = :name").setParameter("name", name);
            case USERNAME -> statement("u.username = :name").setParameter("name", lower);
            case EMAIL -> statement("u.email = :name").setParameter("name", lower);
            case ANY ->
                statement("(p.userId = :exact or u.username = :name or u.email = :name)")
                        .setParameter("name", lower)
                        .setParameter("exact", name);
        };
        List<String> found =
                query.setParameter("organization", organization.value()).getResultList();
        return found.size() == 1 ? Optional.of(new AccountId(found.get(0))) : Optional.empty();
    }

    private TypedQuery<String> statement(String condition) {
        return em.createQuery(STATEMENT.formatted(condition), String.class)
                .setParameter("realm", realmId)
                .setMaxResults(2);
    }
}
