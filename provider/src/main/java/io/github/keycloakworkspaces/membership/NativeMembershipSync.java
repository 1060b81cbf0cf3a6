package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the native lists of a realm in step after they were not kept so for a while: with our members where the realm
 * mirrors them, with nobody where it doesn't. Managed members stay on a list in any case.
 */
public final class NativeMembershipSync {

    private static final int BATCH = 100;

    private final MembershipStore store;
    private final Memberships memberships;
    private final Accounts accounts;
    private final DriftStore drifts;
    private final boolean mirrored;

    /** @param mirrored whether the realm mirrors memberships */
    public NativeMembershipSync(
            MembershipStore store, Memberships memberships, Accounts accounts, DriftStore drifts, boolean mirrored) {
        this.store = store;
        this.memberships = memberships;
        this.accounts = accounts;
        this.drifts = drifts;
        this.mirrored = mirrored;
    }

    /** Does each piece of the work in a transaction of its own. */
    public interface Transactions {

        <T> T commit(Function<NativeMembershipSync, T> piece);
    }

    /**
     * What was set right.
     *
     * @param mirrored whether the lists have our members now, or nobody
     * @param organizations how many were looked at
     * @param admitted people of a native list who have become members of ours
     * @param joined members who were put on a native list
     * @param left people who were taken off a native list
     * @param gone people who were forgotten because their accounts are gone
     */
    public record Report(boolean mirrored, long organizations, long admitted, long joined, long left, long gone) {}

    private record Piece(int size, @Nullable AccountId last) {}

    /** All organizations of the realm, a few members at a time; what is done when it is interrupted stays done. */
    public static Report bringInStep(Transactions transactions) {
        long gone = forgetGone(transactions);
        Map<Drift, Long> righted = new EnumMap<>(Drift.class);
        long organizations = 0;
        OrganizationId last = null;
        for (Optional<OrganizationId> next = after(transactions, last);
                next.isPresent();
                next = after(transactions, last)) {
            OrganizationId organization = next.get();
            for (Drift drift : Drift.values()) {
                righted.merge(drift, right(transactions, organization, drift), Long::sum);
            }
            organizations++;
            last = organization;
        }
        return new Report(
                transactions.commit(mirror -> mirror.mirrored),
                organizations,
                righted.getOrDefault(Drift.UNKNOWN, 0L),
                righted.getOrDefault(Drift.MISSING, 0L),
                righted.getOrDefault(Drift.STRAY, 0L),
                gone);
    }

    /**
     * Forgets people whose accounts were removed without a word, as if it had been told: their memberships end and their
     * seats are free, the numbers stay. Says how many they were.
     */
    public static long forgetGone(Transactions transactions) {
        long forgotten = 0;
        int some;
        do {
            some = transactions.commit(NativeMembershipSync::forgetSome);
            forgotten += some;
        } while (some == BATCH);
        return forgotten;
    }

    /** The locks are taken in one order before anybody is forgotten. */
    private int forgetSome() {
        List<AccountId> gone = drifts.gone(BATCH);
        gone.stream()
                .flatMap(account -> store.findPerson(account).stream())
                .flatMap(person -> store.memberships(person).stream())
                .map(MembershipStore.Membership::organization)
                .distinct()
                .sorted(Comparator.comparing(OrganizationId::value))
                .forEach(store::lock);
        gone.forEach(memberships::forget);
        return gone.size();
    }

    private static Optional<OrganizationId> after(Transactions transactions, @Nullable OrganizationId last) {
        return transactions.commit(mirror -> mirror.drifts.organizationAfter(last));
    }

    private static long right(Transactions transactions, OrganizationId organization, Drift drift) {
        long righted = 0;
        AccountId last = null;
        do {
            AccountId behind = last;
            Piece piece = transactions.commit(mirror -> mirror.right(organization, drift, behind));
            righted += piece.size();
            last = piece.last();
        } while (last != null);
        return righted;
    }

    /** Nothing, if the organization was removed meanwhile. */
    private Piece right(OrganizationId id, Drift drift, @Nullable AccountId after) {
        Optional<Organization> locked = store.lock(id);
        List<AccountId> drifted = locked.map(organization -> drifts.drifted(id, drift, mirrored, after, BATCH))
                .orElse(List.of());
        for (AccountId account : drifted) {
            right(locked.orElseThrow(), drift, account);
        }
        return new Piece(drifted.size(), drifted.size() < BATCH ? null : drifted.get(BATCH - 1));
    }

    private void right(Organization organization, Drift drift, AccountId account) {
        switch (drift) {
            case UNKNOWN -> memberships.admit(organization.id(), account, Source.MANUAL);
            case MISSING -> accounts.join(organization, account);
            case STRAY -> accounts.unlist(organization, account);
        }
    }
}
