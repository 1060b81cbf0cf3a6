package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.invitation.MailAttempt;
import io.github.keycloakworkspaces.invitation.MailMessage;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.invitation.MailTokens;
import io.github.keycloakworkspaces.invitation.MailTransport;
import io.github.keycloakworkspaces.invitation.MailTurn;
import io.github.keycloakworkspaces.invitation.Outbox;
import io.github.keycloakworkspaces.invitation.jpa.JpaOutbox;
import io.github.keycloakworkspaces.invitation.jpa.MailClaim;
import io.github.keycloakworkspaces.invitation.mail.KeycloakMailer;
import io.github.keycloakworkspaces.keycloak.RealmLinkSigner;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MembershipCases;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Mails of all realms as one node sends them; each step in a session and a transaction of its own. The one that sends asks
 * the database for nothing but what Keycloak's caches have just been filled with, so that it holds no connection, as a
 * rule, while it waits for a mail server.
 */
final class NodeOutbox implements Outbox, MailTransport {

    private final KeycloakSessionFactory factory;
    private final String node;

    /** @param node differs from that of each other node, and from that of the same one before it was started again */
    NodeOutbox(KeycloakSessionFactory factory, String node) {
        this.factory = factory;
        this.node = node;
    }

    @Override
    public List<MailTurn> waiting(Instant now) {
        return ask(outbox -> outbox.waiting(now));
    }

    @Override
    public Optional<MailMessage> claim(MailTurn turn, Instant now, Instant until) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            JpaOutbox outbox = outbox(session);
            return outbox.claim(turn, now, until).flatMap(claim -> message(session, outbox, claim));
        });
    }

    private static Optional<MailMessage> message(KeycloakSession session, JpaOutbox outbox, MailClaim claim) {
        RealmModel realm = enter(session, claim.turn());
        var members =
                WorkspacesProvider.of(session, realm, MembershipCases.class).store();
        var letters = new Letters(members, outbox, new MailTokens(new RealmLinkSigner(session, realm)));
        return letters.write(claim);
    }

    @Override
    public MailAttempt send(MailMessage message) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new KeycloakMailer(session, enter(session, message.turn())).send(message));
    }

    @Override
    public void extend(Collection<Long> mails, Instant until) {
        tell(outbox -> outbox.extend(mails, until));
    }

    @Override
    public void sent(MailMessage message, Instant at) {
        tell(outbox -> outbox.sent(message.mail(), at));
    }

    @Override
    public void again(MailMessage message, Instant due) {
        tell(outbox -> outbox.again(message.mail(), due));
    }

    @Override
    public void failed(MailMessage message, Failure failure) {
        tell(outbox -> outbox.failed(message.mail(), failure));
    }

    @Override
    public void tidy(Instant now) {
        tell(outbox -> outbox.tidy(now));
    }

    @Override
    public long size() {
        return ask(JpaOutbox::size);
    }

    private static RealmModel enter(KeycloakSession session, MailTurn turn) {
        RealmModel realm = session.realms().getRealm(turn.realm());
        session.getContext().setRealm(realm);
        return realm;
    }

    private <T> T ask(Function<JpaOutbox, T> question) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> question.apply(outbox(session)));
    }

    private void tell(Consumer<JpaOutbox> change) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> change.accept(outbox(session)));
    }

    private JpaOutbox outbox(KeycloakSession session) {
        return new JpaOutbox(ActivityService.entities(session), node);
    }
}
