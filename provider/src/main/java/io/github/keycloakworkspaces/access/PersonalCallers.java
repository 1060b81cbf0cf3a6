package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.token.TokenBearer;
import io.github.keycloakworkspaces.token.TokenCases;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.cors.Cors;

/**
 * Who calls, by a personal token. It is looked for in the database each time, so that it is worth nothing anywhere as
 * soon as it is revoked; Keycloak knows nothing of it, and none of its endpoints takes it.
 */
public record PersonalCallers(KeycloakSession session, RealmModel realm) {

    /**
     * The member, who acts with the role in one organization and none of the realm's.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code caller.unauthenticated} for whatever is wrong
     *     with the token, {@code origin.not_allowed} for the page of another web origin
     */
    Caller of(String shown) {
        if (BearerHeader.promisesProof(session)) {
            throw Problem.unauthenticated();
        }
        TokenBearer bearer = WorkspacesProvider.of(session, TokenCases.class)
                .shown()
                .bearer(shown)
                .orElseThrow(Problem::unauthenticated);
        UserModel user = user(bearer).orElseThrow(Problem::unauthenticated);
        if (session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(Cors.ORIGIN_HEADER) != null) {
            throw Problem.forbidden("origin.not_allowed", "A personal token is for programs, not for pages.");
        }
        return new Caller(
                bearer.account(), Callers.names(user), Set.of(), bearer.alias(), bearer.organization(), false);
    }

    /** Whether Keycloak has the account still, enabled, and has not made worthless what was made for it before. */
    public boolean letIn(TokenBearer bearer) {
        return user(bearer).isPresent();
    }

    private Optional<UserModel> user(TokenBearer bearer) {
        return Optional.ofNullable(
                        session.users().getUserById(realm, bearer.account().value()))
                .filter(user -> user.isEnabled() && !revoked(user, bearer));
    }

    /** By whatever makes all tokens of the realm, or of the person, worthless that were made before. */
    private boolean revoked(UserModel user, TokenBearer bearer) {
        long made = bearer.life().createdAt().getEpochSecond();
        return made < realm.getNotBefore() || made < session.users().getNotBeforeOfUser(realm, user);
    }
}
