package io.github.keycloakworkspaces.activity.events;

import io.github.keycloakworkspaces.access.TokenOrganization;
import io.github.keycloakworkspaces.activity.Activity;
import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.activity.EntryOrganization;
import io.github.keycloakworkspaces.activity.Kind;
import io.github.keycloakworkspaces.activity.Origin;
import io.github.keycloakworkspaces.activity.Subject;
import io.github.keycloakworkspaces.activity.keycloak.Origins;
import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Logs who signs in, out and up, and what Keycloak's own administration changes in an organization or in the account of
 * a person. A line is queued when the transaction is committed: what is rolled back has not happened, and before the
 * commit the writer would not find somebody who signs up.
 */
final class ActivityEvents implements EventListenerProvider {

    private static final Map<EventType, Sign> SIGNS = Map.of(
            EventType.LOGIN, new Sign(Kind.LOGIN, "/login", 200),
            EventType.LOGIN_ERROR, new Sign(Kind.LOGIN, "/login", 401),
            EventType.LOGOUT, new Sign(Kind.LOGIN, "/logout", 200),
            EventType.REGISTER, new Sign(Kind.SIGN_UP, "/registration", 201));

    private final KeycloakSession session;

    ActivityEvents(KeycloakSession session) {
        this.session = session;
    }

    /** How an event is written down; Keycloak doesn't tell the addresses and the status codes. */
    private record Sign(Kind kind, String url, int status) {}

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.IMPERSONATE) {
            impersonated(event);
            return;
        }
        Sign sign = SIGNS.get(event.getType());
        if (sign == null || event.getUserId() == null || !hasOrganizations(event.getRealmId())) {
            return;
        }
        log(event, new AccountId(event.getUserId()), sign);
    }

    /** What happens in that session is logged as the other person's: by the session's beginning one finds who it was. */
    private void impersonated(Event event) {
        if (event.getUserId() == null || !hasOrganizations(event.getRealmId())) {
            return;
        }
        log(event, impersonator(event), new Sign(Kind.ADMIN, "users/" + event.getUserId() + "/impersonation", 200));
    }

    private void log(Event event, @Nullable AccountId by, Sign sign) {
        log(new Activity(
                event.getRealmId(),
                new EntryOrganization.WorkplaceOf(
                        new AccountId(event.getUserId()), TokenOrganization.ofSignIn(session)),
                by,
                Instant.ofEpochMilli(event.getTime()),
                sign.kind(),
                "POST",
                sign.url(),
                sign.status(),
                null,
                origin(event),
                Subject.NONE));
    }

    /** Whoever can't sign in is a stranger, who writes nothing of their own into an organization's log. */
    private Origin origin(Event event) {
        return event.getType() == EventType.LOGIN_ERROR
                ? new Origin(event.getIpAddress(), "", "", null)
                : Origins.of(session, event.getIpAddress(), event.getSessionId());
    }

    /** As {@link #actor}: an administrator from another realm is nobody here. */
    private @Nullable AccountId impersonator(Event event) {
        Map<String, String> details = Objects.requireNonNullElse(event.getDetails(), Map.of());
        RealmModel realm = session.realms().getRealm(event.getRealmId());
        String username = details.get(Details.IMPERSONATOR);
        if (username == null || !realm.getName().equals(details.get(Details.IMPERSONATOR_REALM))) {
            return null;
        }
        UserModel user = session.users().getUserByUsername(realm, username);
        return user == null ? null : new AccountId(user.getId());
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        EntryOrganization place = path == null ? null : AdminPaths.place(session, path);
        if (place == null || !hasOrganizations(event.getRealmId())) {
            return;
        }
        AuthDetails by = event.getAuthDetails();
        log(new Activity(
                event.getRealmId(),
                place,
                actor(event.getRealmId(), by),
                Instant.ofEpochMilli(event.getTime()),
                Kind.ADMIN,
                method(event.getOperationType()),
                path,
                event.getOperationType() == OperationType.CREATE ? 201 : 200,
                null,
                Origins.of(session, by == null ? null : by.getIpAddress(), null),
                Subject.NONE));
    }

    /** An administrator from another realm is nobody here. */
    private static @Nullable AccountId actor(String realm, @Nullable AuthDetails by) {
        if (by == null || by.getUserId() == null || !realm.equals(by.getRealmId())) {
            return null;
        }
        return new AccountId(by.getUserId());
    }

    private static String method(OperationType operation) {
        return switch (operation) {
            case CREATE, ACTION -> "POST";
            case UPDATE -> "PUT";
            case DELETE -> "DELETE";
        };
    }

    private boolean hasOrganizations(String realmId) {
        RealmModel realm = session.realms().getRealm(realmId);
        return realm != null && realm.isOrganizationsEnabled();
    }

    private void log(Activity activity) {
        ActivityQueue queue = WorkspacesProvider.ofServer(session, ActivityQueue.class);
        AfterTransaction.committed(session, () -> queue.offer(activity));
    }

    @Override
    public void close() {}
}
