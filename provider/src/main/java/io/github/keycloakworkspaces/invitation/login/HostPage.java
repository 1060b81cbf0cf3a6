package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.console.ConsoleClient;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.ResolvedInvitation;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * The page for people who open the link of an organization whose people they manage. There is nothing to join for them,
 * and what they may be looking for is one click away.
 */
final class HostPage {

    private static final String PAGE = "workspaces-host.ftl";

    private HostPage() {}

    /** Empty for everybody else, and where there is no console to go to. */
    static Optional<Response> of(KeycloakSession session, ResolvedInvitation resolved, URI next) {
        if (resolved.invitation() != null
                || !ConsoleClient.isOn(session.getContext().getRealm())) {
            return Optional.empty();
        }
        return PresentSession.of(session)
                .map(UserSessionModel::getUser)
                .filter(user -> manages(session, resolved.organization(), user))
                .map(user -> page(session, resolved.organization(), user, next));
    }

    private static boolean manages(KeycloakSession session, Organization organization, UserModel user) {
        return WorkspacesProvider.of(session, InvitationCases.class)
                .hosts()
                .include(organization.id(), new AccountId(user.getId()));
    }

    private static Response page(KeycloakSession session, Organization organization, UserModel user, URI next) {
        String email = user.getEmail();
        Map<String, String> shown = Map.of(
                "organization", organization.title(),
                "account", email == null ? user.getUsername() : email,
                "people", people(session, organization).toString(),
                "next", next.toString());
        return Response.fromResponse(session.getProvider(LoginFormsProvider.class)
                        .setDetachedAuthSession()
                        .setAttribute("host", shown)
                        .createForm(PAGE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static URI people(KeycloakSession session, Organization organization) {
        return Addresses.of(session).path("console/{alias}/people").build(organization.alias());
    }
}
