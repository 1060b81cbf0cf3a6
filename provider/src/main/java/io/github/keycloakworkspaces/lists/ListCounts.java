package io.github.keycloakworkspaces.lists;

import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of rows of one realm's lists and the orders of long ones, found out once for each revision of an
 * organization. It belongs to one session: what its transaction changes may be rolled back, and isn't remembered.
 */
public final class ListCounts {

    /** No organization has it. */
    private static final long ANY_REVISION = -1;

    private final EntityManager em;
    private final String realmId;
    private final ListMemory memory;
    private final Set<OrganizationId> changed = new HashSet<>();

    public ListCounts(EntityManager em, String realmId, ListMemory memory) {
        this.em = em;
        this.realmId = realmId;
        this.memory = memory;
    }

    /** To be told when an organization gets a new revision. */
    public void changed(OrganizationId organization) {
        changed.add(organization);
    }

    /** As the database is now. */
    public At at(OrganizationId organization) {
        return new At(organization, changed.contains(organization) ? null : revision(organization));
    }

    private @Nullable Long revision(OrganizationId organization) {
        return em
                .createQuery(
                        "select k.revision from KwOrganization k where k.id = :id and k.realmId = :realm", Long.class)
                .setParameter("id", organization.value())
                .setParameter("realm", realmId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The numbers of rows in one organization, at one revision that is the present one, or without any. */
    public final class At {

        private final OrganizationId organization;
        private final @Nullable Long revision;

        private At(OrganizationId organization, @Nullable Long revision) {
            this.organization = organization;
            this.revision = revision;
        }

        /**
         * How many rows a list has.
         *
         * @param list everything that the number depends on
         */
        public long of(Object list, LongSupplier statement) {
            return known(list, revision).orElseGet(() -> remember(list, revision, statement.getAsLong()));
        }

        /**
         * About how many rows a list has: as many as it had within the last minute, to choose a way of reading by.
         *
         * @param list everything that the number depends on
         */
        public long about(Object list, LongSupplier statement) {
            return known(list, ANY_REVISION).orElseGet(() -> remember(list, ANY_REVISION, statement.getAsLong()));
        }

        /**
         * How many rows each of several lists has.
         *
         * @param statement counts those whose numbers aren't known; what it doesn't tell is 0
         */
        public <T> Map<T, Long> ofEach(Collection<T> lists, Function<List<T>, Map<T, Long>> statement) {
            Map<T, Long> counts = new HashMap<>();
            Set<T> wanted = new HashSet<>(lists);
            wanted.forEach(list -> known(list, revision).ifPresent(count -> counts.put(list, count)));
            List<T> missing =
                    wanted.stream().filter(list -> !counts.containsKey(list)).collect(Collectors.toList());
            if (!missing.isEmpty()) {
                Map<T, Long> counted = statement.apply(missing);
                missing.forEach(list -> counts.put(list, remember(list, revision, counted.getOrDefault(list, 0L))));
            }
            return counts;
        }

        /**
         * The numbers on a page far from both ends of a list; empty if the caller has to read that page alone.
         *
         * @param list everything that the order depends on
         * @param count how many rows the list has
         * @param statement reads all numbers in order
         */
        public Optional<List<Long>> page(
                Object list, long count, int offset, int rows, Supplier<List<Long>> statement) {
            return revision == null
                    ? Optional.empty()
                    : memory.page(key(list, revision), count, offset, rows, statement);
        }

        private Optional<Long> known(Object list, @Nullable Long at) {
            return at == null ? Optional.empty() : memory.count(key(list, at));
        }

        private long remember(Object list, @Nullable Long at, long count) {
            if (at != null) {
                memory.remember(key(list, at), count);
            }
            return count;
        }

        private ListMemory.Key key(Object list, long at) {
            return new ListMemory.Key(organization, at, list);
        }
    }
}
