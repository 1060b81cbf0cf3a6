package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a node takes from the identity provider of one organization: so many a second for long, and twice
 * as many at once. One organization's provisioning must not keep the others' waiting.
 */
public final class ScimAllowance {

    /** Entra ID says that it sends at most so many a second, and gives up on servers that take fewer. */
    public static final int LEAST = 25;

    private static final int REMEMBERED = 10_000;
    private static final double NANOS = 1e9;

    /** What is left for an organization at a moment. */
    private record Rest(double requests, long moment) {}

    private final Map<OrganizationId, Rest> rests = new ConcurrentHashMap<>();
    private final double perSecond;
    private final double most;
    private final LongSupplier nanos;

    /**
     * Makes one that nobody has used.
     *
     * @param perSecond at least {@link #LEAST}, or else that
     * @param nanos passing time, as of {@link System#nanoTime}
     */
    public ScimAllowance(int perSecond, LongSupplier nanos) {
        this.perSecond = Math.max(LEAST, perSecond);
        this.most = 2 * this.perSecond;
        this.nanos = nanos;
    }

    /**
     * Takes one request.
     *
     * @throws ProblemException {@code scim.rate_limited}
     */
    public void take(OrganizationId organization) {
        long now = nanos.getAsLong();
        if (rests.size() > REMEMBERED) {
            rests.values().removeIf(rest -> available(rest, now) >= most);
        }
        Rest rest = rests.compute(organization, (id, before) -> after(before, now));
        if (rest.requests() < 0) {
            double missing = -rest.requests();
            rests.computeIfPresent(organization, (id, taken) -> new Rest(taken.requests() + 1, taken.moment()));
            throw ScimProblems.limited(Duration.ofNanos((long) (missing / perSecond * NANOS)));
        }
    }

    int size() {
        return rests.size();
    }

    private Rest after(@Nullable Rest before, long now) {
        return new Rest((before == null ? most : available(before, now)) - 1, now);
    }

    private double available(Rest rest, long now) {
        double passed = Math.max(0, now - rest.moment()) / NANOS;
        return Math.min(most, rest.requests() + passed * perSecond);
    }
}
