package io.github.keycloakworkspaces.invitation;

/** Hears what becomes of mails. It is called from any thread and must return at once. */
public interface MailWatcher {

    void sent();

    /** An attempt failed, and there will be another one. */
    void postponed(MailReport.Failure failure);

    void failed(MailReport.Failure failure);

    /** So many mails wait in the database, of all nodes. */
    void queued(long mails);

    /** Tells a person that the sender itself has trouble; it goes on. */
    void warn(Throwable trouble);
}
