package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.scim.ScimTokenState;
import io.github.keycloakworkspaces.scim.ScimTokenStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TokenLife;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of one realm's organizations in the database of Keycloak and in its transaction. */
public final class JpaScimTokenStore implements ScimTokenStore {

    private static final String TOKENS = """
            select t.organizationId as organization, t.createdBy as createdBy, t.createdAt as createdAt,
                t.expiresAt as expiresAt, t.lastUsedAt as lastUsedAt
            from KwScimToken t
            join KwOrganization k on k.id = t.organizationId and k.realmId = :realm
            """;

    private final EntityManager em;
    private final String realmId;

    public JpaScimTokenStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public Optional<ScimTokenState> find(OrganizationId organization) {
        return one(query(TOKENS + "where t.organizationId = :organization")
                .setParameter("organization", organization.value()));
    }

    @Override
    public Optional<ScimTokenState> byHash(String hash) {
        return one(query(TOKENS + """
                        join OrganizationEntity o on o.id = k.nativeId and o.enabled = true
                        where t.tokenHash = :hash""").setParameter("hash", hash));
    }

    private TypedQuery<Tuple> query(String statement) {
        return em.createQuery(statement, Tuple.class).setParameter("realm", realmId);
    }

    private static Optional<ScimTokenState> one(TypedQuery<Tuple> query) {
        return query.getResultList().stream().map(JpaScimTokenStore::state).findFirst();
    }

    private static ScimTokenState state(Tuple row) {
        Long createdBy = row.get("createdBy", Long.class);
        return new ScimTokenState(
                new OrganizationId(row.get("organization", Long.class)),
                createdBy == null ? null : new PersonId(createdBy),
                new TokenLife(
                        Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                        moment(row.get("expiresAt", Long.class)),
                        moment(row.get("lastUsedAt", Long.class))));
    }

    private static @Nullable Instant moment(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** Under the organization's lock: nobody else adds one meanwhile. */
    @Override
    public void put(ScimTokenState token, String hash) {
        remove(token.organization());
        KwScimToken row = new KwScimToken();
        row.organizationId = token.organization().value();
        row.tokenHash = hash;
        row.createdBy = token.createdBy() == null ? null : token.createdBy().value();
        row.createdAt = token.life().createdAt().toEpochMilli();
        Instant end = token.life().expiresAt();
        row.expiresAt = end == null ? null : end.toEpochMilli();
        em.persist(row);
        em.flush();
        em.detach(row);
    }

    @Override
    public boolean remove(OrganizationId organization) {
        return em.createQuery("delete from KwScimToken t where t.organizationId = :organization")
                        .setParameter("organization", organization.value())
                        .executeUpdate()
                > 0;
    }

    @Override
    public void used(OrganizationId organization, Instant now) {
        em.createQuery("update KwScimToken t set t.lastUsedAt = :now where t.organizationId = :organization")
                .setParameter("now", now.toEpochMilli())
                .setParameter("organization", organization.value())
                .executeUpdate();
    }
}
