package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The mails of one realm in a list; whoever asks is alone. */
final class InMemoryMailLedger implements MailLedger {

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public void lock(Collection<EmailAddress> addresses) {}

    @Override
    public List<Entry> since(Collection<EmailAddress> addresses, Instant moment) {
        return entries.stream()
                .filter(entry -> addresses.contains(entry.email()) && entry.at().isAfter(moment))
                .toList();
    }

    @Override
    public long count(OrganizationId organization, Instant since) {
        return of(organization, since).count();
    }

    @Override
    public Instant at(OrganizationId organization, Instant since, int position) {
        return of(organization, since).skip(position).findFirst().orElseThrow().at();
    }

    private Stream<Entry> of(OrganizationId organization, Instant since) {
        return entries.stream()
                .filter(entry ->
                        entry.organization().equals(organization) && entry.at().isAfter(since))
                .sorted(Comparator.comparing(Entry::at));
    }

    @Override
    public void add(OrganizationId organization, Collection<EmailAddress> addresses, Instant at) {
        addresses.forEach(address -> entries.add(new Entry(organization, address, at)));
    }
}
