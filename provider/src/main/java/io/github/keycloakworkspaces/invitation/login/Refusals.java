package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.Invitations;
import io.github.keycloakworkspaces.invitation.keycloak.JoinRefusal;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;

/** The page for people whom nobody lets in; it is the same whatever is wrong with a link that is nobody's. */
final class Refusals {

    private static final String PAGE = "workspaces-refused.ftl";

    private Refusals() {}

    enum Cause {
        /** The invitation link doesn't work. */
        LINK,
        /** Who sent the invitation may not let anybody in by it any more. */
        VOID,
        /** Nobody signs up here without an invitation link. */
        NEEDED,
        /** The realm wasn't made ready for invitation links. */
        UNAVAILABLE,
        /** The invitation was sent to another address. */
        ACCOUNT,
        /** It was sent to that address, but nobody has shown that the mailbox is theirs. */
        UNVERIFIED,
        /** Whoever was invited was deactivated since. */
        DEACTIVATED,
        /** There is an account with the invited address. */
        EXISTS,
        /** The account is of a directory whose accounts aren't imported. */
        DIRECTORY
    }

    static Cause cause(ProblemException refused) {
        return Cause.valueOf(JoinRefusal.of(refused));
    }

    /** Why a token leads nowhere. */
    static Cause of(Invitations invitations, @Nullable String token) {
        return token != null && invitations.ended(token) ? Cause.VOID : Cause.LINK;
    }

    static Response page(KeycloakSession session, Cause cause) {
        return unkept(form(session, cause));
    }

    /** Also says what an administrator has to repair: whoever sees the page may pass it on. */
    static Response unavailable(KeycloakSession session, Repair repair) {
        return unkept(form(session, Cause.UNAVAILABLE)
                .setAttribute(
                        "repair",
                        repair.name().charAt(0) + repair.name().substring(1).toLowerCase(Locale.ROOT)));
    }

    /** What is wrong with a link today may be right tomorrow. */
    private static Response unkept(LoginFormsProvider form) {
        return Response.fromResponse(form.createForm(PAGE))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static LoginFormsProvider form(KeycloakSession session, Cause cause) {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class)
                .setStatus(Response.Status.FORBIDDEN)
                .setDetachedAuthSession()
                .setAttribute("refusal", cause.name());
        AccountConsole.address(session).ifPresent(address -> form.setAttribute("loginUrl", address.toString()));
        return form;
    }

    /** Ends what is going on with that page, and takes everything back that was changed. */
    static ErrorPageException refused(KeycloakSession session, Cause cause) {
        return new ErrorPageException(page(session, cause));
    }
}
