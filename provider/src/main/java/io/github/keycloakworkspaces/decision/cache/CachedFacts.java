package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.FactKey.Kind;
import io.github.keycloakworkspaces.decision.FactStore;
import io.github.keycloakworkspaces.decision.LoadedFacts;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.decision.cache.FactsCache.Fact;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one realm as one session sees them: remembered ones, unless the session has changed something itself. What
 * doesn't exist is not remembered, because nobody tells that it does now; only that somebody is no member is.
 */
public final class CachedFacts implements FactStore {

    /** About the bytes of one thing or account. */
    static final int SMALL = 200;

    private static final int SNAPSHOT = 600;
    private static final int GRANT = 60;

    private final SessionFacts remembered;
    private final String realm;
    private final Supplier<? extends FactStore> database;

    /**
     * The facts of one realm.
     *
     * @param database is asked for the store when something has to be read
     */
    public CachedFacts(SessionFacts remembered, Supplier<? extends FactStore> database) {
        this.remembered = remembered;
        this.realm = remembered.realm();
        this.database = database;
    }

    /** What a fact is remembered by: the keys themselves name no realm. */
    private record RealmKey(String realm, FactKey<?> key) {}

    @Override
    @SuppressWarnings("unchecked")
    public <V> Optional<V> remembered(FactKey<V> key, Supplier<Optional<V>> unknown) {
        FactKey<?> source = source(key);
        Object found = source == null ? null : remembered.find(new RealmKey(realm, source));
        return found == null ? unknown.get() : ((Optional<Object>) found).map(value -> value(key, value));
    }

    /**
     * One person with many things of one organization is the usual batch: their snapshot is read, and remembered, in place
     * of each connection. What many people hold is read in parts, and not remembered.
     */
    @Override
    public LoadedFacts load(Set<? extends FactKey<?>> keys) {
        Map<FactKey<?>, FactKey<?>> sources = new HashMap<>();
        keys.forEach(key -> sources.put(key, key));
        readWhole(sources, Kind.CONNECTION);
        readWhole(sources, Kind.WORKPLACE);
        Set<FactKey<?>> read = Set.copyOf(sources.values());
        long moment = remembered.now();
        LoadedFacts loaded = database.get().load(read);
        remembered.missed(read.size());
        read.forEach(key -> remember(key, loaded.get(key), moment));
        LoadedFacts found = new LoadedFacts();
        sources.forEach((key, source) -> copy(key, loaded.get(source), found));
        return found;
    }

    /** Reads one fact in place of all keys of a kind, if these are parts of the same. */
    private static void readWhole(Map<FactKey<?>, FactKey<?>> sources, Kind kind) {
        Set<FactKey<?>> wholes = sources.keySet().stream()
                .filter(key -> key.kind() == kind)
                .map(CachedFacts::source)
                .collect(Collectors.toSet());
        if (wholes.size() == 1) {
            FactKey<?> whole = wholes.iterator().next();
            sources.replaceAll((key, source) -> key.kind() == kind ? whole : source);
        }
    }

    private static <V> void copy(FactKey<V> key, Optional<?> source, LoadedFacts found) {
        source.ifPresent(value -> found.put(key, value(key, value)));
    }

    /** The key of the remembered fact that this one is known from; {@code null} if it isn't remembered. */
    private static @Nullable FactKey<?> source(FactKey<?> key) {
        return switch (key.kind()) {
            case PERSON, ASSIGNMENT -> null;
            case WORKPLACE -> new FactKey.ActiveSnapshot(((FactKey.Workplace) key).account());
            case CONNECTION -> ((FactKey.Connection) key).whole();
            default -> key;
        };
    }

    /** A fact from the one that it was known from. */
    @SuppressWarnings("unchecked")
    private static <V> V value(FactKey<V> key, Object source) {
        return key.kind() == Kind.WORKPLACE && source instanceof PersonSnapshot snapshot
                ? (V) snapshot.organization()
                : (V) source;
    }

    private void remember(FactKey<?> key, Optional<?> found, long moment) {
        Fact<?> fact = found.isPresent() ? fact(key, found.get()) : absence(key);
        if (fact != null) {
            remembered.put(new RealmKey(realm, key), fact, moment);
        }
    }

    /** Some names are one account's only as long as no other account has them, too. There are many tasks. */
    private @Nullable Fact<?> fact(FactKey<?> key, Object found) {
        return switch (key.kind()) {
            case ACCOUNT_BY_ID, ACCOUNT_BY_USERNAME ->
                fact(found, SMALL, InvalidationKeys.account(realm, (AccountId) found), InvalidationKeys.realm(realm));
            case ACCOUNT_BY_EMAIL, ACCOUNT_BY_NAME ->
                fact(
                        found,
                        SMALL,
                        InvalidationKeys.account(realm, (AccountId) found),
                        InvalidationKeys.names(realm),
                        InvalidationKeys.realm(realm));
            case ORGANIZATION, ORGANIZATION_BY_ALIAS, WORKSPACE, PROJECT, PROJECT_BY_EXTERNAL_ID ->
                fact(
                        found,
                        SMALL,
                        InvalidationKeys.organization(((Resource) found).organization()),
                        InvalidationKeys.realm(realm));
            case SNAPSHOT -> fact(((FactKey.Snapshot) key).account(), (PersonSnapshot) found);
            case ACTIVE_SNAPSHOT -> fact(((FactKey.ActiveSnapshot) key).account(), (PersonSnapshot) found);
            case ACTIVE_TOKEN_SNAPSHOT -> fact(((FactKey.ActiveTokenSnapshot) key).account(), (TokenSnapshot) found);
            case TOKEN_SNAPSHOT_BY_ALIAS -> fact(((FactKey.AliasTokenSnapshot) key).account(), (TokenSnapshot) found);
            case PERSON, WORKPLACE, CONNECTION, ASSIGNMENT -> null;
        };
    }

    private @Nullable Fact<?> absence(FactKey<?> key) {
        return key instanceof FactKey.Snapshot snapshot
                ? new Fact<>(
                        Optional.empty(),
                        SMALL,
                        InvalidationKeys.organization(snapshot.organization()),
                        InvalidationKeys.account(realm, snapshot.account()),
                        InvalidationKeys.realm(realm))
                : null;
    }

    private Fact<?> fact(AccountId account, PersonSnapshot snapshot) {
        return fact(snapshot, bytes(snapshot), marks(account, snapshot));
    }

    private Fact<?> fact(AccountId account, TokenSnapshot found) {
        int titles = found.workspaces().stream()
                .mapToInt(titled -> SMALL + 2 * titled.title().length())
                .sum();
        int externalIds = found.externalIds().values().stream()
                .mapToInt(name -> SMALL + 2 * name.length())
                .sum();
        int bytes = bytes(found.snapshot())
                + titles
                + externalIds
                + SMALL * found.projects().size();
        return fact(found, bytes, marks(account, found.snapshot()));
    }

    private static Fact<?> fact(Object found, int bytes, long... marks) {
        return new Fact<>(Optional.of(found), bytes, marks);
    }

    /** A person's number and account are both marks: some changes are known by one of them only. */
    private long[] marks(AccountId account, PersonSnapshot snapshot) {
        return new long[] {
            InvalidationKeys.organization(snapshot.organization()),
            InvalidationKeys.person(snapshot.person()),
            InvalidationKeys.account(realm, account),
            InvalidationKeys.realm(realm)
        };
    }

    private static int bytes(PersonSnapshot snapshot) {
        int tasks = snapshot.tasks().values().stream().mapToInt(Set::size).sum();
        int grants = snapshot.workspaces().size()
                + snapshot.projects().size()
                + snapshot.projectRoles().size()
                + tasks;
        return SNAPSHOT + GRANT * grants;
    }
}
