package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Mails of one realm, one an organization, and what was reported of them. */
final class InMemoryOutbox implements Outbox {

    static final String REALM = "realm";

    private record Waiting(Instant due, int attempts, Instant leaseUntil) {}

    private final Map<Long, Waiting> mails = new LinkedHashMap<>();
    final List<String> reported = new ArrayList<>();
    int outages;

    /** Somebody worked at it so often, and left it. */
    synchronized void add(long organization, int attempts) {
        mails.put(organization, new Waiting(Instant.MIN, attempts, Instant.MIN));
    }

    synchronized Instant due(long organization) {
        return Objects.requireNonNull(mails.get(organization)).due();
    }

    static MailTurn turn(long organization) {
        return new MailTurn(REALM, new OrganizationId(organization));
    }

    @Override
    public synchronized List<MailTurn> waiting(Instant now) {
        return mails.keySet().stream().map(InMemoryOutbox::turn).toList();
    }

    @Override
    public synchronized Optional<MailMessage> claim(MailTurn turn, Instant now, Instant until) {
        long id = turn.organization().value();
        Waiting mail = mails.get(id);
        if (mail == null || mail.due().isAfter(now) || mail.leaseUntil().isAfter(now)) {
            return Optional.empty();
        }
        mails.put(id, new Waiting(mail.due(), mail.attempts() + 1, until));
        return Optional.of(new MailMessage(
                id,
                turn,
                mail.attempts() + 1,
                new EmailAddress("a@mail.example"),
                "Acme",
                "https://id.example",
                new MailContent.Activation(Role.ANNOTATOR, "acme")));
    }

    @Override
    public synchronized void extend(Collection<Long> inHand, Instant until) {
        inHand.forEach(
                id -> mails.computeIfPresent(id, (same, mail) -> new Waiting(mail.due(), mail.attempts(), until)));
    }

    @Override
    public synchronized void sent(MailMessage letter, Instant at) {
        report(letter, "sent");
        mails.remove(letter.mail());
    }

    @Override
    public synchronized void again(MailMessage letter, Instant due) {
        report(letter, "again");
        mails.put(letter.mail(), new Waiting(due, letter.attempt(), Instant.MIN));
    }

    @Override
    public synchronized void failed(MailMessage letter, Failure failure) {
        report(letter, failure.code());
        mails.remove(letter.mail());
    }

    private void report(MailMessage letter, String what) {
        if (outages > 0) {
            outages--;
            throw new IllegalStateException("the database is away");
        }
        reported.add(letter.mail() + " " + what);
        notifyAll();
    }

    synchronized void awaitReports(int number) throws InterruptedException {
        while (reported.size() < number) {
            wait();
        }
    }

    @Override
    public void tidy(Instant now) {}

    @Override
    public synchronized long size() {
        return mails.size();
    }
}
