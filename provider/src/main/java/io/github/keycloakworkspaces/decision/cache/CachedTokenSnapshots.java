package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshotStore;
import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What tokens of one realm are made from, remembered as {@link CachedFacts} are. */
public final class CachedTokenSnapshots implements TokenSnapshotStore {

    private final SessionFacts remembered;
    private final String realm;
    private final Supplier<? extends TokenSnapshotStore> database;

    /**
     * The facts of one realm.
     *
     * @param database is asked for the store when something has to be read
     */
    public CachedTokenSnapshots(SessionFacts remembered, Supplier<? extends TokenSnapshotStore> database) {
        this.remembered = remembered;
        this.realm = remembered.realm();
        this.database = database;
    }

    private record SnapshotKey(
            String realm, AccountId account, @Nullable String alias) {}

    @Override
    public Optional<TokenSnapshot> active(AccountId account) {
        return read(account, null, () -> database.get().active(account));
    }

    @Override
    public Optional<TokenSnapshot> byAlias(AccountId account, String alias) {
        return read(account, alias, () -> database.get().byAlias(account, alias));
    }

    private Optional<TokenSnapshot> read(
            AccountId account, @Nullable String alias, Supplier<Optional<TokenSnapshot>> load) {
        return remembered.read(
                new SnapshotKey(realm, account, alias),
                load,
                found -> found.map(tokenSnapshot -> new Fact<>(
                                found, bytes(tokenSnapshot), marks(realm, account, tokenSnapshot.snapshot())))
                        .orElse(null));
    }

    /** A person's number and account are both marks: some changes are known by one of them only. */
    static long[] marks(String realm, AccountId account, PersonSnapshot snapshot) {
        return new long[] {
            Marks.organization(snapshot.organization()),
            Marks.person(snapshot.person()),
            Marks.account(realm, account),
            Marks.realm(realm)
        };
    }

    private static int bytes(TokenSnapshot tokenSnapshot) {
        int titles = tokenSnapshot.workspaces().stream()
                .mapToInt(titled -> CachedFacts.SMALL + 2 * titled.title().length())
                .sum();
        return CachedFacts.bytes(tokenSnapshot.snapshot())
                + titles
                + CachedFacts.SMALL * tokenSnapshot.projects().size();
    }
}
