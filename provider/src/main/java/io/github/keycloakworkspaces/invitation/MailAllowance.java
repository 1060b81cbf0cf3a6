package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.MailLedger.Entry;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Keeps anybody from using the realm's mail server against people. All nodes count in the database, and one after the
 * other: those of an organization under its lock, those for an address under the ledger's.
 */
public final class MailAllowance {

    private final MailLimits limits;
    private final MailLedger ledger;
    private final Clock clock;

    public MailAllowance(MailLimits limits, MailLedger ledger, Clock clock) {
        this.limits = limits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Allows one mail to each of the addresses, or none, under the organization's lock.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code invitation.sent_recently},
     *     {@code invitation.address_limit}, {@code invitation.organization_limit}
     */
    void take(OrganizationId organization, Collection<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        ledger.lock(addresses);
        Instant now = clock.instant();
        List<Entry> recent = ledger.since(addresses, now.minus(longest()));
        requirePause(organization, recent, now);
        addresses.forEach(address -> requireFew(address, recent, now));
        requireFew(organization, addresses.size(), now);
        ledger.add(organization, addresses, now);
    }

    /**
     * Allows a mail that nobody asked for, and that is left out where there are too many; under the organization's lock.
     *
     * @return from when on it may be sent
     */
    Optional<Instant> takeUnasked(OrganizationId organization, EmailAddress address) {
        List<EmailAddress> one = List.of(address);
        ledger.lock(one);
        Instant now = clock.instant();
        List<Entry> recent = ledger.since(one, now.minus(longest()));
        if (isOver(address, recent, now) || isOver(organization, 1, now)) {
            return Optional.empty();
        }
        Instant due = last(organization, recent, now)
                .map(entry -> entry.at().plus(limits.pause()))
                .orElse(now);
        ledger.add(organization, one, now);
        return Optional.of(due);
    }

    private boolean isOver(EmailAddress address, List<Entry> recent, Instant now) {
        return limits.perAddress() > 0 && counted(address, recent, now).size() >= limits.perAddress();
    }

    private boolean isOver(OrganizationId organization, int wanted, Instant now) {
        return limits.perOrganization() > 0
                && ledger.count(organization, now.minus(MailLimits.DAY)) + wanted > limits.perOrganization();
    }

    private Duration longest() {
        return limits.pause().compareTo(MailLimits.HOUR) > 0 ? limits.pause() : MailLimits.HOUR;
    }

    private Optional<Entry> last(OrganizationId organization, List<Entry> recent, Instant now) {
        return recent.stream()
                .filter(entry -> entry.organization().equals(organization))
                .filter(entry -> entry.at().isAfter(now.minus(limits.pause())))
                .max(Comparator.comparing(Entry::at));
    }

    private static List<Instant> counted(EmailAddress address, List<Entry> recent, Instant now) {
        return recent.stream()
                .filter(entry -> entry.email().equals(address))
                .map(Entry::at)
                .filter(at -> at.isAfter(now.minus(MailLimits.HOUR)))
                .sorted()
                .toList();
    }

    private void requirePause(OrganizationId organization, List<Entry> recent, Instant now) {
        Optional<Entry> last = last(organization, recent, now);
        if (last.isPresent()) {
            Instant end = last.get().at().plus(limits.pause());
            throw InvitationProblems.sentRecently(last.get().email(), Duration.between(now, end));
        }
    }

    private void requireFew(EmailAddress address, List<Entry> recent, Instant now) {
        List<Instant> counted = counted(address, recent, now);
        int over = counted.size() - limits.perAddress();
        if (limits.perAddress() > 0 && over >= 0) {
            Instant free = counted.get(over).plus(MailLimits.HOUR);
            throw InvitationProblems.addressLimit(address, limits.perAddress(), Duration.between(now, free));
        }
    }

    private void requireFew(OrganizationId organization, int wanted, Instant now) {
        if (limits.perOrganization() == 0) {
            return;
        }
        Instant since = now.minus(MailLimits.DAY);
        long present = ledger.count(organization, since);
        int over = Math.toIntExact(present + wanted - limits.perOrganization());
        if (over > 0) {
            // More than would ever be allowed at once waits for all of them.
            int last = Math.toIntExact(Math.min(over, present)) - 1;
            Instant free = last < 0
                    ? now.plus(MailLimits.DAY)
                    : ledger.at(organization, since, last).plus(MailLimits.DAY);
            throw InvitationProblems.organizationLimit(limits.perOrganization(), Duration.between(now, free));
        }
    }
}
