package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.activity.EntryOrganization;
import io.github.keycloakworkspaces.activity.Subject;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * What is known about a request to our API while it is answered, for the activity log: since when, by whom, in which
 * organization, and what it is about. It stays in the Keycloak session; requests to other parts of Keycloak have none.
 */
public final class RequestTrace {

    private static final String ATTRIBUTE = "workspaces.trace";

    private final long startedAt = System.currentTimeMillis();
    private final long startedNanos = System.nanoTime();
    private @Nullable AccountId account;
    private @Nullable String alias;
    private @Nullable String userSession;
    private @Nullable OrganizationId organization;
    private Subject.@Nullable Seen seen;
    private boolean provisioned;

    private RequestTrace() {}

    /** Marks a request as one of ours. */
    public static void begin(KeycloakSession session) {
        session.setAttribute(ATTRIBUTE, new RequestTrace());
    }

    /** That of the request; {@code null} if it is none of ours. */
    public static @Nullable RequestTrace of(KeycloakSession session) {
        return session.getAttribute(ATTRIBUTE, RequestTrace.class);
    }

    static void caller(KeycloakSession session, Caller caller, @Nullable String userSession) {
        RequestTrace trace = of(session);
        if (trace != null) {
            trace.account = caller.account();
            trace.alias = TokenOrganization.storable(caller.organization());
            trace.userSession = userSession;
        }
    }

    /** Only once it is sure that the request is one of the organization's identity provider. */
    static void provisioning(KeycloakSession session, OrganizationId organization) {
        RequestTrace trace = of(session);
        if (trace != null) {
            trace.organization = organization;
        }
    }

    /** Whether such a request does something that a log is kept of. */
    public void provisioned(boolean news) {
        provisioned = news;
    }

    /** Only once it is sure that the caller belongs to it, or manages the realm. */
    static void organization(KeycloakSession session, OrganizationId organization) {
        RequestTrace trace = of(session);
        if (trace != null) {
            if (!organization.equals(trace.organization)) {
                trace.seen = null; // which was of the organization before
            }
            trace.organization = organization;
        }
    }

    /** Only once the caller was let through to it. */
    static void seen(KeycloakSession session, ProjectResource project) {
        seen(session, project.workspace(), project.id());
    }

    /** Only once the caller was let through to it. */
    static void seen(KeycloakSession session, WorkspaceResource workspace) {
        seen(session, workspace, null);
    }

    private static void seen(KeycloakSession session, WorkspaceResource workspace, @Nullable ProjectId project) {
        RequestTrace trace = of(session);
        if (trace != null && workspace.organization().equals(trace.organization)) {
            trace.seen = new Subject.Seen(project, workspace.createdBy());
        }
    }

    /** Milliseconds since 1970. */
    public long startedAt() {
        return startedAt;
    }

    /** Of {@link System#nanoTime}. */
    public long startedNanos() {
        return startedNanos;
    }

    /** {@code null} as long as nobody has shown a valid token. */
    public @Nullable AccountId account() {
        return account;
    }

    /**
     * Whether it is a request for a log: one of a person, of a service that was let into an organization, or of an identity
     * provider that does something.
     */
    public boolean logged() {
        return place() != null && (provisioned || userSession != null || (account != null && organization != null));
    }

    /** The id of the caller's Keycloak session; a service account may have none. */
    public @Nullable String userSession() {
        return userSession;
    }

    /**
     * Whose log the request belongs to: the organization that it was let into, or else the one that the token is about if
     * the caller belongs to it, or else the one that the caller works in. {@code null} as long as nothing of that is known.
     */
    public @Nullable EntryOrganization place() {
        if (organization != null) {
            return new EntryOrganization.Known(organization);
        }
        return account == null ? null : new EntryOrganization.WorkplaceOf(account, alias);
    }

    /**
     * What the request is about: the thing that it was let through to, or else what its path names.
     *
     * @param path below {@code {base}}
     */
    public Subject subject(String path) {
        Subject known = seen;
        return known == null ? Subject.ofPath(path) : known;
    }
}
