package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.roles.Action;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * {@code {base}/api/session-policy}: how long sessions last. They are Keycloak's, one for all organizations of the realm, so
 * what is there is shown, and a change is refused that would change something.
 */
public final class SessionPolicyResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final MembershipCases membership;

    public SessionPolicyResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
    }

    /** In minutes; what isn't given stays. */
    private record Change(
            @Nullable @Min(1) @Max(Integer.MAX_VALUE) Long maxSessionAge,
            @Nullable @Min(1) @Max(Integer.MAX_VALUE) Long maxTimeBetweenActivity) {

        boolean keeps(PolicyView present) {
            return (maxSessionAge == null || maxSessionAge == present.maxSessionAge())
                    && (maxTimeBetweenActivity == null || maxTimeBetweenActivity == present.maxTimeBetweenActivity());
        }
    }

    private record PolicyView(long maxSessionAge, long maxTimeBetweenActivity, Instant createdAt, Instant updatedAt) {

        static PolicyView of(RealmModel realm, Instant since) {
            return new PolicyView(
                    minutes(realm.getSsoSessionMaxLifespan()), minutes(realm.getSsoSessionIdleTimeout()), since, since);
        }

        /** At least one, which is the least that can be said. */
        private static long minutes(int seconds) {
            return Math.max(1, Duration.ofSeconds(seconds).toMinutes());
        }
    }

    @GET
    @Operation(
            summary = "Shows how long Keycloak's sessions last in the realm, in minutes; for the Owner.",
            answer = PolicyView.class,
            problems = "owner.only")
    public Response show() {
        Access access = guard.worker(Action.MEMBERS_CHANGE_ROLE);
        requireOwner(access);
        return Replies.ok(session, policy(access));
    }

    @PATCH
    @Operation(
            summary = "Refuses what would make sessions of one organization last longer or shorter than others.",
            body = Change.class,
            answer = PolicyView.class,
            problems = {"owner.only", "session_policy.realm_only"})
    public Response change(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.worker(Action.MEMBERS_CHANGE_ROLE);
        requireOwner(access);
        PolicyView present = policy(access);
        if (!Input.body(Change.class, headers, body).keeps(present)) {
            throw MemberProblems.sessionsOfRealm();
        }
        return Replies.ok(session, present);
    }

    private static void requireOwner(Access access) {
        if (access.actor() instanceof Actor.MemberActor member && !member.role().owns()) {
            throw MemberProblems.onlyOwner("sees how long sessions last");
        }
    }

    private PolicyView policy(Access access) {
        Instant since = membership
                .store()
                .organization(access.organization())
                .orElseThrow(MemberProblems::organizationNotFound)
                .createdAt();
        return PolicyView.of(session.getContext().getRealm(), since);
    }
}
