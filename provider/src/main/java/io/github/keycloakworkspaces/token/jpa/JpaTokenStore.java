package io.github.keycloakworkspaces.token.jpa;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.shared.TokenLife;
import io.github.keycloakworkspaces.token.NewToken;
import io.github.keycloakworkspaces.token.TokenBearer;
import io.github.keycloakworkspaces.token.TokenOrder;
import io.github.keycloakworkspaces.token.TokenSettings;
import io.github.keycloakworkspaces.token.TokenState;
import io.github.keycloakworkspaces.token.TokenState.Holder;
import io.github.keycloakworkspaces.token.TokenStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of one realm's members in the database of Keycloak and in its transaction. */
public final class JpaTokenStore implements TokenStore {

    private static final List<String> WORKING = Role.codes(Role::working);

    private static final String LIFE =
            "t.createdAt as createdAt, t.expiresAt as expiresAt, t.lastUsedAt as lastUsedAt ";

    private static final String TOKENS =
            "select t.id as id, t.title as title, t.startText as startText, t.legacy as legacy, " + LIFE + """
            from KwToken t
            join KwOrganization k on k.id = t.organizationId and k.realmId = :realm
            where t.organizationId = :organization and t.personId = :person\s""";

    /** Whatever can take a token's force is looked at, in one statement. */
    private static final String BEARER =
            "select t.id as id, k.id as organization, o.alias as alias, u.id as account, " + LIFE + """
            from KwToken t
            join KwOrganization k on k.id = t.organizationId and k.realmId = :realm
            join OrganizationEntity o on o.id = k.nativeId and o.enabled = true
            join KwMember m on m.organizationId = t.organizationId and m.personId = t.personId
              and m.deletedAt is null and m.role in :working
            join KwPerson p on p.id = t.personId
            join UserEntity u on u.id = p.userId and u.realmId = k.realmId and u.enabled = true
            left join KwTokenSettings s on s.organizationId = k.id
            where ((t.legacy = false and (s.organizationId is null or s.personal = true))
              or (t.legacy = true and s.legacy = true)) and\s""";

    private final EntityManager em;
    private final String realmId;

    public JpaTokenStore(EntityManager em, String realmId) {
        this.em = em;
        this.realmId = realmId;
    }

    @Override
    public List<TokenState> list(Holder holder, TokenOrder order) {
        String direction = order.descending() ? " desc" : " asc";
        String column = switch (order.column()) {
            case CREATED -> "t.createdAt";
            case EXPIRES -> "t.expiresAt";
            case USED -> "coalesce(t.lastUsedAt, 0)";
            case TITLE -> "lower(t.title)";
        };
        return states(holder, "order by " + column + direction + ", t.id" + direction, null);
    }

    @Override
    public Optional<TokenState> find(Holder holder, String hash) {
        return states(holder, "and t.hash = :hash", hash).stream().findFirst();
    }

    private List<TokenState> states(Holder holder, String condition, @Nullable String hash) {
        var query = em.createQuery(TOKENS + condition, Tuple.class);
        query.setParameter("realm", realmId);
        bind(query, holder);
        if (hash != null) {
            query.setParameter("hash", hash);
        }
        return query.getResultList().stream().map(row -> state(row, holder)).toList();
    }

    @Override
    public long count(Holder holder) {
        return em.createQuery("""
                        select count(t.id) from KwToken t
                        where t.organizationId = :organization and t.personId = :person and t.legacy = false\
                        """, Long.class)
                .setParameter("organization", holder.organization().value())
                .setParameter("person", holder.person().value())
                .getSingleResult();
    }

    @Override
    public TokenState add(NewToken token) {
        KwToken row = new KwToken();
        row.organizationId = token.holder().organization().value();
        row.personId = token.holder().person().value();
        row.title = token.title();
        row.startText = token.start();
        row.hash = token.hash();
        row.legacy = token.legacy();
        row.createdAt = token.life().createdAt().toEpochMilli();
        row.expiresAt = Objects.requireNonNull(token.life().expiresAt()).toEpochMilli();
        em.persist(row);
        em.flush();
        em.detach(row);
        return new TokenState(
                new TokenId(row.id), token.holder(), token.title(), token.start(), token.legacy(), token.life());
    }

    @Override
    public boolean remove(Holder holder, TokenId token) {
        return delete(holder, "t.id = :value", token.value()) > 0;
    }

    @Override
    public void removeLegacy(Holder holder) {
        delete(holder, "t.legacy = :value", true);
    }

    @Override
    public void removeEnded(Holder holder, Instant now) {
        delete(holder, "t.expiresAt <= :value", now.toEpochMilli());
    }

    private int delete(Holder holder, String condition, Object value) {
        Query delete = em.createQuery("delete from KwToken t where t.organizationId = :organization"
                        + " and t.personId = :person and " + condition)
                .setParameter("value", value);
        return bind(delete, holder).executeUpdate();
    }

    @Override
    public Optional<TokenBearer> bearer(String hash) {
        return bearer("t.hash = :value", hash);
    }

    @Override
    public Optional<TokenBearer> bearer(TokenId token) {
        return bearer("t.id = :value", token.value());
    }

    private Optional<TokenBearer> bearer(String condition, Object value) {
        return em
                .createQuery(BEARER + condition, Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("working", WORKING)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .map(row -> new TokenBearer(
                        new TokenId(row.get("id", Long.class)),
                        new AccountId(row.get("account", String.class)),
                        new OrganizationId(row.get("organization", Long.class)),
                        row.get("alias", String.class),
                        life(row)))
                .findFirst();
    }

    @Override
    public void used(TokenId token, Instant now) {
        em.createQuery("update KwToken t set t.lastUsedAt = :now where t.id = :id")
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", token.value())
                .executeUpdate();
    }

    @Override
    public TokenSettings settings(OrganizationId organization) {
        return em
                .createQuery("""
                        select s.personal as personal, s.legacy as legacy, s.days as days
                        from KwTokenSettings s
                        join KwOrganization k on k.id = s.organizationId and k.realmId = :realm
                        where s.organizationId = :organization""", Tuple.class)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value())
                .getResultList()
                .stream()
                .map(row -> new TokenSettings(
                        row.get("personal", Boolean.class),
                        row.get("legacy", Boolean.class),
                        row.get("days", Integer.class)))
                .findFirst()
                .orElse(TokenSettings.DEFAULT);
    }

    /** Under the organization's lock: nobody else adds a row meanwhile. */
    @Override
    public void setSettings(OrganizationId organization, TokenSettings settings) {
        em.createQuery("delete from KwTokenSettings s where s.organizationId = :organization")
                .setParameter("organization", organization.value())
                .executeUpdate();
        KwTokenSettings row = new KwTokenSettings();
        row.organizationId = organization.value();
        row.personal = settings.personal();
        row.legacy = settings.legacy();
        row.days = settings.days();
        em.persist(row);
        em.flush();
        em.detach(row);
    }

    private static Query bind(Query query, Holder holder) {
        return query.setParameter("organization", holder.organization().value())
                .setParameter("person", holder.person().value());
    }

    private static TokenState state(Tuple row, Holder holder) {
        return new TokenState(
                new TokenId(row.get("id", Long.class)),
                holder,
                row.get("title", String.class),
                row.get("startText", String.class),
                row.get("legacy", Boolean.class),
                life(row));
    }

    private static TokenLife life(Tuple row) {
        Long used = row.get("lastUsedAt", Long.class);
        return new TokenLife(
                Instant.ofEpochMilli(row.get("createdAt", Long.class)),
                Instant.ofEpochMilli(row.get("expiresAt", Long.class)),
                used == null ? null : Instant.ofEpochMilli(used));
    }
}
