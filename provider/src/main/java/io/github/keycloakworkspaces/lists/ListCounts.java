package io.github.keycloakworkspaces.lists;

import io.github.keycloakworkspaces.shared.CountCache;
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
    private final CountCache cache;
    private final OrderCache orders;
    private final Set<OrganizationId> changed = new HashSet<>();

    public ListCounts(EntityManager em, String realmId, CountCache cache, OrderCache orders) {
        this.em = em;
        this.realmId = realmId;
        this.cache = cache;
        this.orders = orders;
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
            return known(list).orElseGet(() -> remember(list, statement.getAsLong()));
        }

        /**
         * About how many rows a list has: as many as it had within the last minute, to choose a way of reading by.
         *
         * @param list everything that the number depends on
         */
        public long about(Object list, LongSupplier statement) {
            return cache.find(organization, ANY_REVISION, list).orElseGet(() -> {
                long count = statement.getAsLong();
                cache.put(organization, ANY_REVISION, list, count);
                return count;
            });
        }

        /**
         * How many rows each of several lists has.
         *
         * @param statement counts those whose numbers aren't known; what it doesn't tell is 0
         */
        public <T> Map<T, Long> ofEach(Collection<T> lists, Function<List<T>, Map<T, Long>> statement) {
            Map<T, Long> counts = new HashMap<>();
            Set<T> wanted = new HashSet<>(lists);
            wanted.forEach(list -> known(list).ifPresent(count -> counts.put(list, count)));
            List<T> missing =
                    wanted.stream().filter(list -> !counts.containsKey(list)).collect(Collectors.toList());
            if (!missing.isEmpty()) {
                Map<T, Long> counted = statement.apply(missing);
                missing.forEach(list -> counts.put(list, remember(list, counted.getOrDefault(list, 0L))));
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
                    : orders.page(organization, revision, list, count, offset, rows, statement);
        }

        private Optional<Long> known(Object list) {
            return revision == null ? Optional.empty() : cache.find(organization, revision, list);
        }

        private long remember(Object list, long count) {
            if (revision != null) {
                cache.put(organization, revision, list, count);
            }
            return count;
        }
    }
}
