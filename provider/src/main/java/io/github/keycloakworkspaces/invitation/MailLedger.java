package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which mails were asked for in a realm, for a day; whatever became of them, and of their invitations. */
public interface MailLedger {

    record Entry(OrganizationId organization, EmailAddress email, Instant at) {}

    /** Keeps everybody else from writing mail for these addresses down until the transaction ends. */
    void lock(Collection<EmailAddress> addresses);

    /** Those for these addresses from all organizations. */
    List<Entry> since(Collection<EmailAddress> addresses, Instant moment);

    /** Those of the organization. */
    long count(OrganizationId organization, Instant since);

    /** The moment of one of the organization's, from the oldest on. */
    Instant at(OrganizationId organization, Instant since, int position);

    void add(OrganizationId organization, Collection<EmailAddress> addresses, Instant at);
}
