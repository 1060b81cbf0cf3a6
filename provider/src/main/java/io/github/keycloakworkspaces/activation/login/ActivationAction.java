package io.github.keycloakworkspaces.activation.login;

import io.github.keycloakworkspaces.activation.Activation;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.Offer;
import io.github.keycloakworkspaces.kc.Guests;
import io.github.keycloakworkspaces.kc.Invitation;
import io.github.keycloakworkspaces.kc.OrganizationFeature;
import io.github.keycloakworkspaces.kc.ProviderIds;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;

/**
 * Keeps people on a page while they wait for activation, and lets people who have an account accept the invitation that
 * they came with. It is looked at anew at every sign-in and never stored with the account, so that there is nothing to
 * clear: who was activated goes through.
 */
final class ActivationAction implements RequiredActionProvider {

    private static final String DECISION = "decision";
    private static final String JOIN = "join";
    private static final String SKIP = "skip";

    /**
     * An action that says it can't be asked for is skipped when somebody asks for it by {@code kc_action}, even where it
     * is due (Keycloak 26.7): whoever waits would only have to name the page to get past it.
     */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (offered(context).isPresent() || activation(context).waiting()) {
            context.getAuthenticationSession().addRequiredAction(ProviderIds.ACTIVATION);
        } else {
            context.getAuthenticationSession().removeRequiredAction(ProviderIds.ACTIVATION);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<Offer> offered = offered(context);
        if (offered.isPresent()) {
            context.challenge(page(context, offered.get()));
            return;
        }
        Activation activation = activation(context);
        if (activation.waiting()) {
            context.challenge(context.form()
                    .setAttribute("waiting", waiting(context, activation))
                    .createForm("workspaces-waiting.ftl"));
        } else {
            context.success();
        }
    }

    /** All forms come here; afterwards it is the present state that decides, not the form. */
    @Override
    public void processAction(RequiredActionContext context) {
        String decision = context.getHttpRequest().getDecodedFormParameters().getFirst(DECISION);
        if (SKIP.equals(decision)) {
            skip(context);
        } else if (JOIN.equals(decision) && !join(context)) {
            String token = Invitation.token(context.getAuthenticationSession());
            boolean ended = token != null && workspaces(context).invitations().ended(token);
            context.challenge(refusal(context, ended ? "VOID" : "LINK"));
            return;
        }
        requiredActionChallenge(context);
    }

    /** {@code false} if the invitation was reset, used or revoked in this moment, or nobody may join by it any more. */
    private static boolean join(RequiredActionContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            return true;
        }
        if (!OrganizationFeature.isOn(context.getRealm())) {
            return false;
        }
        try {
            workspaces(context).invitations().join(token, Guests.of(context.getUser()));
            return true;
        } catch (ProblemException refused) {
            return false;
        } finally {
            // Whatever came of it, nothing is offered any more.
            skip(context);
        }
    }

    private static void skip(RequiredActionContext context) {
        context.getAuthenticationSession().setAuthNote(SKIP + ProviderIds.INVITATION, SKIP);
    }

    /** What the person came with an invitation to; by the organization's link, only who is no member of it. */
    private static Optional<Offer> offered(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        String token = Invitation.token(session);
        boolean skipped = session.getAuthNote(SKIP + ProviderIds.INVITATION) != null;
        if (token == null || skipped || !OrganizationFeature.isOn(context.getRealm())) {
            return Optional.empty();
        }
        var workspaces = workspaces(context);
        return workspaces
                .invitations()
                .resolve(token)
                .filter(offer -> offer.invitation() != null
                        || workspaces
                                .store()
                                .liveMember(offer.organization().id(), account(context))
                                .isEmpty());
    }

    private static Response page(RequiredActionContext context, Offer offer) {
        return switch (offer.fit(Guests.of(context.getUser()))) {
            case FITS -> context.form().setAttribute("join", join(offer)).createForm("workspaces-join.ftl");
            case OTHER_ADDRESS -> refusal(context, "ACCOUNT");
            case UNVERIFIED -> refusal(context, "UNVERIFIED");
            case NOT_IMPORTED -> refusal(context, "DIRECTORY");
        };
    }

    private static Map<String, Object> join(Offer offer) {
        String organization = offer.organization().title();
        EmailInvitation invitation = offer.invitation();
        return invitation == null
                ? Map.of("organization", organization)
                : Map.of("organization", organization, "role", invitation.role().code());
    }

    /** The page that turns visitors away, for somebody who is signed in and may go on without the invitation. */
    private static Response refusal(RequiredActionContext context, String cause) {
        Map<String, Object> account = new HashMap<>();
        String email = context.getUser().getEmail();
        account.put("email", email == null ? context.getUser().getUsername() : email);
        return context.form()
                .setStatus(Response.Status.FORBIDDEN)
                .setAttribute("refusal", cause)
                .setAttribute("refused", account)
                .createForm("workspaces-refused.ftl");
    }

    private static Activation activation(RequiredActionContext context) {
        return workspaces(context).activations().of(account(context));
    }

    private static Map<String, Object> waiting(RequiredActionContext context, Activation activation) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("status", activation.status().name());
        shown.put("organizations", activation.organizations());
        String email = context.getUser().getEmail();
        if (email != null) {
            shown.put("email", email);
        }
        return shown;
    }

    private static AccountId account(RequiredActionContext context) {
        return new AccountId(context.getUser().getId());
    }

    private static RealmWorkspaces workspaces(RequiredActionContext context) {
        return Workspaces.of(context.getSession(), context.getRealm());
    }

    @Override
    public void close() {}
}
