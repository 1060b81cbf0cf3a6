package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Standing;
import io.github.keycloakworkspaces.decision.StandingStore;
import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What tokens of one realm are made from, remembered as {@link CachedFacts} are. */
public final class CachedStandings implements StandingStore {

    private final SessionFacts remembered;
    private final String realm;
    private final Supplier<? extends StandingStore> database;

    /**
     * The facts of one realm.
     *
     * @param database is asked for the store when something has to be read
     */
    public CachedStandings(SessionFacts remembered, Supplier<? extends StandingStore> database) {
        this.remembered = remembered;
        this.realm = remembered.realm();
        this.database = database;
    }

    private record StandingKey(
            String realm, AccountId account, @Nullable String alias) {}

    @Override
    public Optional<Standing> active(AccountId account) {
        return read(account, null, () -> database.get().active(account));
    }

    @Override
    public Optional<Standing> byAlias(AccountId account, String alias) {
        return read(account, alias, () -> database.get().byAlias(account, alias));
    }

    private Optional<Standing> read(AccountId account, @Nullable String alias, Supplier<Optional<Standing>> load) {
        return remembered.read(
                new StandingKey(realm, account, alias),
                load,
                found -> found.map(standing ->
                                new Fact<>(found, bytes(standing), marks(realm, account, standing.snapshot())))
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

    private static int bytes(Standing standing) {
        int titles = standing.workspaces().stream()
                .mapToInt(titled -> CachedFacts.SMALL + 2 * titled.title().length())
                .sum();
        return CachedFacts.bytes(standing.snapshot())
                + titles
                + CachedFacts.SMALL * standing.projects().size();
    }
}
