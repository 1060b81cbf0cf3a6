package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.kc.AccountConsole;
import io.github.keycloakworkspaces.kc.JoinRefusal;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPageException;

/** The page for people whom nobody lets in; it is the same whatever is wrong with a link's token. */
final class Refusals {

    private Refusals() {}

    enum Cause {
        /** The invitation link doesn't work. */
        LINK,
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
        EXISTS
    }

    static Cause cause(ProblemException refused) {
        return Cause.valueOf(JoinRefusal.of(refused));
    }

    static Response page(KeycloakSession session, Cause cause) {
        LoginFormsProvider form = session.getProvider(LoginFormsProvider.class)
                .setStatus(Response.Status.FORBIDDEN)
                .setDetachedAuthSession()
                .setAttribute("refusal", cause.name());
        AccountConsole.address(session).ifPresent(address -> form.setAttribute("loginUrl", address.toString()));
        return form.createForm("workspaces-refused.ftl");
    }

    /** Ends what is going on with that page, and takes everything back that was changed. */
    static ErrorPageException refused(KeycloakSession session, Cause cause) {
        return new ErrorPageException(page(session, cause));
    }
}
