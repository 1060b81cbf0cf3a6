package io.github.keycloakworkspaces.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Which organization tokens are about, by its alias: the one that was asked for by the scope {@code organization:<alias>}
 * when somebody signed in. Whatever comes of such a token, by refreshing, exchanging or looking at it, is about the same.
 * Keycloak (26.7) drops the scope of people whom it doesn't list as members, and the next sign-in in another tab
 * overwrites what the session knows; so it is the token that a request brings along which says what was asked for.
 */
public final class TokenOrganization {

    /** Says in tokens what was asked for, where the scope that was granted doesn't. */
    public static final String CLAIM = "workspaces_organization";

    private static final String PRESENTED = "workspaces.presented-token";
    private static final String SCOPE = "organization:";
    private static final String ALL = "*";
    private static final Pattern SPACES = Pattern.compile(" +");

    /** So many organizations that one sign-in names are looked at. */
    private static final int MOST = 10;

    private static final String ABOUT = "/workspaces/organization/alias";

    private TokenOrganization() {}

    /**
     * What a token says.
     *
     * @param asked what was asked for by scope
     * @param about what its own claim is about, which somebody may have worked in by chance
     */
    private record Source(@Nullable String asked, @Nullable String about) {

        static final Source SILENT = new Source(null, null);
    }

    /** The one organization that scopes name; {@code null} if they leave the choice to the person. */
    public static @Nullable String named(@Nullable String scopes) {
        List<String> aliases = aliases(scopes);
        String alias = aliases.size() == 1 ? aliases.get(0) : "";
        return alias.isEmpty() || alias.equals(ALL) ? null : alias;
    }

    private static List<String> aliases(@Nullable String scopes) {
        return scopes == null
                ? List.of()
                : SPACES.splitAsStream(scopes)
                        .filter(scope -> scope.startsWith(SCOPE))
                        .map(scope -> scope.substring(SCOPE.length()))
                        .distinct()
                        .toList();
    }

    /** As {@link #named}; of several organizations that are named, the only one that the person works in. */
    static @Nullable String chosen(@Nullable String scopes, Predicate<String> works) {
        List<String> aliases = aliases(scopes);
        if (aliases.size() < 2 || aliases.size() > MOST || aliases.contains(ALL)) {
            return named(scopes);
        }
        List<String> left = aliases.stream().filter(works).toList();
        return left.size() == 1 ? left.get(0) : null;
    }

    /** What an access token was asked for; {@code null} if that is left to the person. */
    static @Nullable String of(AccessToken token) {
        return token.getOtherClaims().get(CLAIM) instanceof String kept ? kept : named(token.getScope());
    }

    /** What somebody asks for who is signing in; {@code null} if nothing is known of a sign-in. */
    public static @Nullable String ofSignIn(KeycloakSession session) {
        AuthenticationSessionModel signIn = session.getContext().getAuthenticationSession();
        return signIn == null ? null : storable(named(signIn.getClientNote(OAuth2Constants.SCOPE)));
    }

    /** PostgreSQL fails on a text with a zero character; no alias has one. */
    static @Nullable String storable(@Nullable String alias) {
        return alias == null || alias.indexOf('\0') >= 0 ? null : alias;
    }

    /** What the tokens are about that are being issued; {@code null} for what the person works in. */
    public static @Nullable String ofIssued(KeycloakSession session, ClientSessionContext context) {
        return source(session, context).about();
    }

    /** What the line of the tokens that are being issued was asked for, whether or not the scope was granted. */
    public static @Nullable String asked(KeycloakSession session, ClientSessionContext context) {
        return source(session, context).asked();
    }

    /**
     * What refreshed tokens will be about, too. Refreshing with less scope, such as one of the organizations that somebody
     * signed in for, is about the access token only.
     */
    public static @Nullable String ofLine(KeycloakSession session, ClientSessionContext context) {
        String refreshed = refreshToken(session);
        return refreshed == null ? asked(session, context) : read(refreshed).asked();
    }

    /** What a code was asked for that is being redeemed. */
    public static @Nullable String ofCode(
            KeycloakSession session, ClientSessionContext context, @Nullable String scopes) {
        return signedIn(session, context, scopes).asked();
    }

    /** What the token is about that is being introspected. */
    public static @Nullable String ofIntrospected(KeycloakSession session) {
        return read(form(session).getFirst("token")).about();
    }

    /** What the access token is about that came to the userinfo endpoint. */
    public static @Nullable String ofUserInfo(KeycloakSession session) {
        String token = bearer(session);
        return read(token == null ? form(session).getFirst(OAuth2Constants.ACCESS_TOKEN) : token)
                .about();
    }

    /** For a refresh token that doesn't come in a form. */
    public static void present(KeycloakSession session, String token) {
        session.setAttribute(PRESENTED, token);
    }

    private static Source source(KeycloakSession session, ClientSessionContext context) {
        String refreshed = refreshToken(session);
        MultivaluedMap<String, String> form = form(session);
        if (refreshed != null) {
            return narrowed(session, context, read(refreshed));
        }
        return switch (String.valueOf(form.getFirst(OAuth2Constants.GRANT_TYPE))) {
            case OAuth2Constants.UMA_GRANT_TYPE -> read(bearer(session));
            case OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE -> {
                String chosen = named(form.getFirst(OAuth2Constants.SCOPE));
                yield chosen == null ? read(form.getFirst(OAuth2Constants.SUBJECT_TOKEN)) : new Source(chosen, chosen);
            }
            default -> signedIn(session, context, context.getClientSession().getNote(OAuth2Constants.SCOPE));
        };
    }

    /** {@code null} where none is being refreshed. */
    private static @Nullable String refreshToken(KeycloakSession session) {
        String own = session.getAttribute(PRESENTED, String.class);
        if (own != null) {
            return own;
        }
        MultivaluedMap<String, String> form = form(session);
        return OAuth2Constants.REFRESH_TOKEN.equals(form.getFirst(OAuth2Constants.GRANT_TYPE))
                ? form.getFirst(OAuth2Constants.REFRESH_TOKEN)
                : null;
    }

    /** Who has not signed in for one organization may refresh for one of theirs. */
    private static Source narrowed(KeycloakSession session, ClientSessionContext context, Source line) {
        if (line.asked() != null) {
            return line;
        }
        String asked = choice(session, context, form(session).getFirst(OAuth2Constants.SCOPE));
        return asked == null ? line : new Source(asked, asked);
    }

    private static Source signedIn(KeycloakSession session, ClientSessionContext context, @Nullable String scopes) {
        String asked = choice(session, context, scopes);
        return new Source(asked, asked);
    }

    /** What was granted is sure, and what Keycloak's own claim is about; what was not granted may be one's own still. */
    private static @Nullable String choice(
            KeycloakSession session, ClientSessionContext context, @Nullable String scopes) {
        String granted = named(context.getScopeString(true));
        return granted == null
                ? chosen(
                        scopes,
                        alias -> works(session, context.getClientSession().getUserSession(), alias))
                : granted;
    }

    private static boolean works(KeycloakSession session, UserSessionModel userSession, String alias) {
        UserModel user = userSession.getUser();
        return user != null
                && WorkspacesProvider.of(session, userSession.getRealm(), DecisionFacts.class)
                        .store()
                        .get(new FactKey.AliasTokenSnapshot(new AccountId(user.getId()), alias))
                        .filter(tokenSnapshot -> tokenSnapshot.snapshot().active())
                        .isPresent();
    }

    /** Reads a token that Keycloak has verified, or made, in the same request. */
    private static Source read(@Nullable String token) {
        if (token == null) {
            return Source.SILENT;
        }
        try {
            JsonNode payload = new JWSInput(token).readJsonContent(JsonNode.class);
            String kept = text(payload.path(CLAIM));
            String asked = kept == null ? named(text(payload.path(OAuth2Constants.SCOPE))) : kept;
            return new Source(asked, asked == null ? text(payload.at(ABOUT)) : asked);
        } catch (JWSInputException e) {
            return Source.SILENT;
        }
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : null;
    }

    private static @Nullable String bearer(KeycloakSession session) {
        AuthHeader header = AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
                session.getContext().getHttpRequest().getHttpHeaders());
        return header == null ? null : header.getToken();
    }

    private static MultivaluedMap<String, String> form(KeycloakSession session) {
        return session.getContext().getHttpRequest().getDecodedFormParameters();
    }
}
