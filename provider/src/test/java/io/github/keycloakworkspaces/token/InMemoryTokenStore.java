package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.shared.TokenLife;
import io.github.keycloakworkspaces.token.TokenState.Holder;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The tokens of an organization whose members all work; person 7 has account {@code account-7}. */
final class InMemoryTokenStore implements TokenStore {

    private record Row(TokenState state, String hash) {}

    private final Map<TokenId, Row> rows = new LinkedHashMap<>();
    private final Map<OrganizationId, TokenSettings> settings = new HashMap<>();
    private long made;

    @Override
    public List<TokenState> list(Holder holder, TokenOrder order) {
        return rows.values().stream()
                .map(Row::state)
                .filter(state -> state.holder().equals(holder))
                .toList();
    }

    @Override
    public Optional<TokenState> find(Holder holder, String hash) {
        return rows.values().stream()
                .filter(row -> row.state().holder().equals(holder) && row.hash().equals(hash))
                .map(Row::state)
                .findFirst();
    }

    @Override
    public long count(Holder holder) {
        return rows.values().stream()
                .filter(row ->
                        row.state().holder().equals(holder) && !row.state().legacy())
                .count();
    }

    @Override
    public TokenState add(NewToken token) {
        made++;
        TokenId id = new TokenId(made);
        var state = new TokenState(id, token.holder(), token.title(), token.start(), token.legacy(), token.life());
        rows.put(id, new Row(state, token.hash()));
        return state;
    }

    @Override
    public boolean remove(Holder holder, TokenId token) {
        return removeIf(state -> state.holder().equals(holder) && state.id().equals(token));
    }

    @Override
    public void removeLegacy(Holder holder) {
        removeIf(state -> state.holder().equals(holder) && state.legacy());
    }

    @Override
    public void removeEnded(Holder holder, Instant now) {
        removeIf(state -> state.holder().equals(holder) && !state.life().good(now));
    }

    private boolean removeIf(Predicate<TokenState> condition) {
        return rows.values().removeIf(row -> condition.test(row.state()));
    }

    @Override
    public Optional<TokenBearer> bearer(String hash) {
        return bearer(row -> row.hash().equals(hash));
    }

    @Override
    public Optional<TokenBearer> bearer(TokenId token) {
        return bearer(row -> row.state().id().equals(token));
    }

    private Optional<TokenBearer> bearer(Predicate<Row> condition) {
        return rows.values().stream()
                .filter(condition)
                .map(Row::state)
                .filter(state -> settings(state.holder().organization()).allow(state.legacy()))
                .map(state -> new TokenBearer(
                        state.id(),
                        new AccountId("account-" + state.holder().person()),
                        state.holder().organization(),
                        "acme",
                        state.life()))
                .findFirst();
    }

    @Override
    public void used(TokenId token, Instant now) {
        rows.computeIfPresent(token, (id, row) -> {
            TokenState old = row.state();
            var life = new TokenLife(old.life().createdAt(), old.life().expiresAt(), now);
            return new Row(new TokenState(id, old.holder(), old.title(), old.start(), old.legacy(), life), row.hash());
        });
    }

    @Override
    public TokenSettings settings(OrganizationId organization) {
        return settings.getOrDefault(organization, TokenSettings.DEFAULT);
    }

    @Override
    public void setSettings(OrganizationId organization, TokenSettings changed) {
        settings.put(organization, changed);
    }
}
