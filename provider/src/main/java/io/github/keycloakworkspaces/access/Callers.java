package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.access.RememberedCallers.Verified;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.http.Sender;
import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.ws.rs.ForbiddenException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Who calls, by the token of the request. */
final class Callers {

    private final KeycloakSession session;
    private final RealmModel realm;

    Callers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** See {@link Guard#caller}. */
    Caller present() {
        Verified verified = verified();
        if (session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(Cors.ORIGIN_HEADER) != null) {
            requireOrigin(verified.token());
        }
        return verified.caller();
    }

    /** See {@link ForwardGuard#caller}. */
    Caller forwarded() {
        return verified().caller();
    }

    private Verified verified() {
        requireReadyRealm();
        String token = BearerHeader.token(session);
        RememberedCallers remembered = WorkspacesProvider.ofServer(session, RememberedCallers.class);
        Verified verified =
                token == null ? null : remembered.find(session, realm).orElseGet(() -> verify(token, remembered));
        if (verified == null) {
            throw Problem.unauthenticated();
        }
        Sender.is(session, verified.caller().account());
        RequestTrace.caller(session, verified.caller(), verified.token().getSessionId());
        return verified;
    }

    void requireReadyRealm() {
        if (!realm.isEnabled() || !OrganizationFeature.isOn(realm)) {
            throw Problem.forbidden("realm.not_ready", "The realm, or its organizations, are switched off.");
        }
        boolean secret = realm.getSslRequired().isRequired(session.getContext().getConnection());
        if (secret && !"https".equals(session.getContext().getUri().getBaseUri().getScheme())) {
            throw Problem.forbidden("request.https_required", "This realm wants HTTPS.");
        }
    }

    /** Web pages of other origins may call if the token's client lists them. */
    private static void requireOrigin(AccessToken token) {
        try {
            Cors.builder()
                    .auth()
                    .exposedHeaders(Replies.REQUEST_ID)
                    .checkAllowedOrigins(token)
                    .add();
        } catch (ForbiddenException e) {
            throw Problem.forbidden("origin.not_allowed", "The token's client does not list this web origin.");
        }
    }

    /** What changes while Keycloak looks at the token must count as changed afterwards. */
    private @Nullable Verified verify(String token, RememberedCallers remembered) {
        if (TokenShape.payload(token) == null) {
            return null;
        }
        long moment = remembered.now();
        AuthResult found = new AppAuthManager.BearerTokenAuthenticator(session)
                .setRealm(realm)
                .setAudience(ProviderIds.CLIENT)
                .setTokenString(token)
                .authenticate();
        if (found == null || !new SenderCheck(session).holds(found, token)) {
            return null;
        }
        HeldRoles held = HeldRoles.of(found.user());
        Caller caller = new Caller(
                new AccountId(found.user().getId()),
                names(found.user()),
                held.said(realm, found.token()),
                TokenOrganization.of(found.token()));
        Verified verified = new Verified(caller, found.token(), held, moment);
        remembered.remember(session, realm, token, verified);
        return verified;
    }

    private static Set<String> names(UserModel user) {
        return Stream.of(user.getUsername(), user.getEmail())
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
