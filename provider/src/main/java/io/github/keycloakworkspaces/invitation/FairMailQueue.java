package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Whose mail a node sends next. Realms take turns, and the organizations within each; nobody waits for somebody with more
 * mails. A realm has a few of the node's lanes at most, and none for a while after its mail server did not answer, so
 * that slow ones keep no other realm waiting. For one thread at a time.
 */
final class FairMailQueue {

    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLED = 6;

    private final int lanes;
    private final int lanesPerRealm;
    private final Map<String, Realm> realms = new LinkedHashMap<>();
    private int busy;

    private static final class Realm {
        private final Queue<OrganizationId> waiting = new ArrayDeque<>();
        private final Map<OrganizationId, Boolean> running = new HashMap<>();
        private final Set<OrganizationId> queued = new HashSet<>();
        private int troubles;
        private Instant restsUntil = Instant.MIN;

        private void queue(OrganizationId organization) {
            if (queued.add(organization)) {
                waiting.add(organization);
            }
        }

        private boolean idle(Instant now) {
            return waiting.isEmpty() && running.isEmpty() && !restsUntil.isAfter(now);
        }
    }

    FairMailQueue(int lanes, int lanesPerRealm) {
        this.lanes = lanes;
        this.lanesPerRealm = lanesPerRealm;
    }

    /** There is a mail of that organization. */
    void add(MailTurn turn) {
        Realm realm = realms.computeIfAbsent(turn.realm(), id -> new Realm());
        if (realm.running.containsKey(turn.organization())) {
            realm.running.put(turn.organization(), true);
        } else {
            realm.queue(turn.organization());
        }
    }

    /** Takes a lane for whoever is next; empty if none is free, or nobody waits who may have one. */
    Optional<MailTurn> next(Instant now) {
        if (busy >= lanes) {
            return Optional.empty();
        }
        realms.values().removeIf(realm -> realm.idle(now) && realm.troubles == 0);
        for (Map.Entry<String, Realm> each : realms.entrySet()) {
            Realm realm = each.getValue();
            if (realm.running.size() < lanesPerRealm && !realm.restsUntil.isAfter(now) && !realm.waiting.isEmpty()) {
                MailTurn turn = new MailTurn(each.getKey(), realm.waiting.remove());
                realm.queued.remove(turn.organization());
                realm.running.put(turn.organization(), false);
                busy++;
                // The other realms come first the next time.
                realms.remove(turn.realm());
                realms.put(turn.realm(), realm);
                return Optional.of(turn);
            }
        }
        return Optional.empty();
    }

    /**
     * Gives the lane back.
     *
     * @param more whether there may be another mail of the organization
     */
    void done(MailTurn turn, boolean more) {
        Realm realm = realms.get(turn.realm());
        if (realm != null && realm.running.containsKey(turn.organization())) {
            boolean asked = Boolean.TRUE.equals(realm.running.remove(turn.organization()));
            busy--;
            if (more || asked) {
                realm.queue(turn.organization());
            }
        }
    }

    /** Whether a realm's mail server answered; one that doesn't is left in peace for a second, and up to a minute. */
    void heard(String id, boolean answered, Instant now) {
        Realm realm = realms.get(id);
        if (realm != null && answered) {
            realm.troubles = 0;
        } else if (realm != null && !realm.restsUntil.isAfter(now)) {
            realm.restsUntil = now.plus(FIRST_REST.multipliedBy(1L << Math.min(realm.troubles, MOST_DOUBLED)));
            realm.troubles++;
        }
    }
}
