package io.github.keycloakworkspaces.decision.events;

import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Changes;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Hears what Keycloak itself changes in accounts and organizations, without a look at the account: its own administration
 * says so in events, whether or not the realm stores them.
 */
final class FactEvents implements EventListenerProvider {

    private static final Pattern PERSON = Pattern.compile("users/([^/]+)(?:/.*)?");
    private static final Pattern ACCOUNT = Pattern.compile("users/[^/]+");
    private static final Pattern ORGANIZATION = Pattern.compile("organizations/[^/]+");

    /** What people do themselves, or what is done to them, that changes their names, or disables or removes them. */
    private static final Set<EventType> CHANGING = EnumSet.of(
            EventType.UPDATE_PROFILE,
            EventType.UPDATE_EMAIL,
            EventType.DELETE_ACCOUNT,
            EventType.LOGOUT,
            EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT);

    /** After which an account may have a name that another one has, too. */
    private static final Set<EventType> NAMING =
            EnumSet.of(EventType.REGISTER, EventType.UPDATE_PROFILE, EventType.UPDATE_EMAIL);

    private final KeycloakSession session;

    FactEvents(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (CHANGING.contains(event.getType()) && event.getUserId() != null) {
            tell(event.getRealmId(), new AccountId(event.getUserId()));
        }
        if (NAMING.contains(event.getType())) {
            tellNames(event.getRealmId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        if (path == null) {
            return;
        }
        Matcher person = PERSON.matcher(path);
        if (person.matches()) {
            tell(event.getRealmId(), new AccountId(person.group(1)));
            if (ACCOUNT.matcher(path).matches() && event.getOperationType() != OperationType.DELETE) {
                tellNames(event.getRealmId());
            }
        } else if (ORGANIZATION.matcher(path).matches() && event.getOperationType() != OperationType.CREATE) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            if (realm != null) {
                changes(realm).realm();
            }
        }
    }

    private void tell(String realmId, AccountId account) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm != null) {
            changes(realm).account(account);
        }
    }

    private void tellNames(String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        if (realm != null) {
            changes(realm).names();
        }
    }

    private Changes changes(RealmModel realm) {
        return WorkspacesProvider.of(session, realm, DecisionFacts.class).changes();
    }

    @Override
    public void close() {}
}
