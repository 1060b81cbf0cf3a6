package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.keycloak.Transactions;
import io.github.keycloakworkspaces.mapping.Joining;
import io.github.keycloakworkspaces.mapping.KeycloakSync;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Takes accounts in that have come into a group, once that is committed and before it is answered: an account that is just
 * being made has its groups before it has a name or an address.
 */
public final class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    private final Transactions transactions;
    private final AccountId account;

    private Admission(Transactions transactions, AccountId account) {
        this.transactions = transactions;
        this.account = account;
    }

    /**
     * Once the transaction is committed.
     *
     * @param organizations that it came into a group of and is no member of
     */
    public static void afterwards(
            KeycloakSession session, RealmModel realm, AccountId account, Set<OrganizationId> organizations) {
        if (!organizations.isEmpty()) {
            var admission = new Admission(new Transactions(session, realm), account);
            AfterTransaction.committed(session, () -> organizations.forEach(admission::admit));
        }
    }

    /** The group has its member whatever happens here; who isn't taken in now is at the next sign-in. */
    private void admit(OrganizationId organization) {
        try {
            transactions.commit(
                    "Workspaces groups", KeycloakSync.class, sync -> sync.look(organization, account, Joining.ADMIT));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Account %s could not become a member by its group yet", account);
        }
    }
}
