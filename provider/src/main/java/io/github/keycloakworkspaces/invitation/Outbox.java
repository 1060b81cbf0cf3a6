package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The mails of all realms that wait to be sent. Each call is a short transaction of its own, and none is open while a
 * mail server is asked. What is reported of a mail that another one has taken the place of changes nothing.
 */
public interface Outbox {

    /** Organizations with a mail that may be sent now. */
    List<MailTurn> waiting(Instant now);

    /** Takes the organization's next mail for this node alone until that moment; empty if there is none. */
    Optional<MailMessage> claim(MailTurn turn, Instant now, Instant until);

    /** This node still works at them. */
    void extend(Collection<Long> mails, Instant until);

    void sent(MailMessage message, Instant at);

    void again(MailMessage message, Instant due);

    void failed(MailMessage message, Failure failure);

    /** Takes away what need not be sent any more: its invitation was used, was revoked or has expired. */
    void tidy(Instant now);

    /** How many mails wait, those that are being sent included. */
    long size();
}
