package io.github.keycloakworkspaces.activation.login;

import io.github.keycloakworkspaces.activation.Activation;
import io.github.keycloakworkspaces.activation.Activations;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.invitation.Invitations;
import io.github.keycloakworkspaces.invitation.ResolvedInvitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitees;
import io.github.keycloakworkspaces.invitation.keycloak.JoinRefusal;
import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.keycloak.SignInGroups;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.AuthorizationEndpointBase;
import org.keycloak.services.ErrorPageException;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Keeps people on a page while they wait for activation, and lets people who have an account accept the invitation that
 * they came with. It is looked at anew at every sign-in and never stored with the account, so that there is nothing to
 * clear: who was activated goes through.
 */
final class ActivationAction implements RequiredActionProvider {

    private static final String DECISION = "decision";
    private static final String JOIN = "join";
    private static final String SKIP = "skip";
    private static final String REFUSAL = "refusal";
    private static final String REFUSED = "workspaces-refused.ftl";

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
        requireAccount(context);
        SignInGroups.follow(context.getSession(), context.getAuthenticationSession(), context.getUser());
        if (offered(context).isPresent() || activation(context).waiting()) {
            context.getAuthenticationSession().addRequiredAction(ProviderIds.ACTIVATION);
        } else {
            context.getAuthenticationSession().removeRequiredAction(ProviderIds.ACTIVATION);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        challenge(context, false);
    }

    /** Whoever asked again is told that they still wait. */
    private static void challenge(RequiredActionContext context, boolean asked) {
        Optional<ResolvedInvitation> offered = offered(context);
        if (offered.isPresent()) {
            context.challenge(page(context, offered.get()));
            return;
        }
        Activation activation = activation(context);
        if (activation.waiting()) {
            context.challenge(context.form()
                    .setAttribute("waiting", waiting(context, activation, asked))
                    .createForm("workspaces-waiting.ftl"));
        } else {
            context.success();
        }
    }

    /** All forms come here; afterwards it is the present state that decides, not the form. */
    @Override
    public void processAction(RequiredActionContext context) {
        requireAccount(context);
        String decision = context.getHttpRequest().getDecodedFormParameters().getFirst(DECISION);
        if (SKIP.equals(decision)) {
            skip(context);
        } else if (JOIN.equals(decision)) {
            Optional<String> refused = join(context);
            if (refused.isPresent()) {
                context.challenge(refusal(context, refused.get()));
                return;
            }
        }
        challenge(context, decision == null);
    }

    /** An account may be deleted while one of its pages is open; there is nobody then who could go on. */
    private static void requireAccount(RequiredActionContext context) {
        if (context.getUser() == null) {
            context.getEvent().error(Errors.USER_NOT_FOUND);
            LoginFormsProvider form = context.getSession()
                    .getProvider(LoginFormsProvider.class)
                    .setStatus(Response.Status.FORBIDDEN)
                    .setDetachedAuthSession()
                    .setAttribute(REFUSAL, "GONE");
            throw new ErrorPageException(form.createForm(REFUSED));
        }
    }

    /** Why not, if the invitation was reset, used or revoked in this moment, or nobody may join by it any more. */
    private static Optional<String> join(RequiredActionContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            return Optional.empty();
        }
        if (!OrganizationFeature.isOn(context.getRealm())) {
            return Optional.of("UNAVAILABLE");
        }
        try {
            invitations(context).join(token, Invitees.of(context.getUser()));
            return Optional.empty();
        } catch (ProblemException refused) {
            return Optional.of(JoinRefusal.of(refused));
        } finally {
            // Whatever came of it, nothing is offered any more.
            skip(context);
        }
    }

    private static void skip(RequiredActionContext context) {
        context.getAuthenticationSession().setAuthNote(SKIP + ProviderIds.INVITATION, SKIP);
    }

    /** What the person came with an invitation to; by the organization's link, only who is no member of it. */
    private static Optional<ResolvedInvitation> offered(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        String token = Invitation.token(session);
        boolean skipped = session.getAuthNote(SKIP + ProviderIds.INVITATION) != null;
        if (token == null || skipped || !OrganizationFeature.isOn(context.getRealm())) {
            return Optional.empty();
        }
        return invitations(context)
                .resolve(token)
                .filter(resolved -> resolved.invitation() != null
                        || WorkspacesProvider.of(context.getSession(), context.getRealm(), MembershipCases.class)
                                .store()
                                .liveMember(resolved.organization().id(), account(context))
                                .isEmpty());
    }

    private static Response page(RequiredActionContext context, ResolvedInvitation resolved) {
        return switch (resolved.fit(Invitees.of(context.getUser()))) {
            case FITS ->
                context.form().setAttribute("join", shown(context, resolved)).createForm("workspaces-join.ftl");
            case OTHER_ADDRESS -> {
                letOthersRegister(context, Objects.requireNonNull(resolved.invitation()));
                yield refusal(context, "ACCOUNT");
            }
            case UNVERIFIED -> refusal(context, "UNVERIFIED");
            case NOT_IMPORTED -> refusal(context, "DIRECTORY");
        };
    }

    /** Whoever goes on as somebody else starts where the link would have led: an invited address may have no account. */
    private static void letOthersRegister(RequiredActionContext context, EmailInvitation invitation) {
        if (context.getRealm().isRegistrationAllowed()
                && !Invitees.hasAccount(context.getSession(), context.getRealm(), invitation.email())) {
            context.getAuthenticationSession()
                    .setClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW, LoginActionsService.REGISTRATION_PATH);
        }
    }

    private static Map<String, Object> shown(RequiredActionContext context, ResolvedInvitation resolved) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("organization", resolved.organization().title());
        shown.put("account", name(context.getUser()));
        Role role = invitations(context).role(resolved, Optional.of(account(context)));
        if (role.working()) {
            shown.put("role", role.code());
        }
        return shown;
    }

    private static String name(UserModel user) {
        String email = user.getEmail();
        return email == null ? user.getUsername() : email;
    }

    /** The page that turns visitors away, for somebody who is signed in and may go on without the invitation. */
    private static Response refusal(RequiredActionContext context, String cause) {
        return context.form()
                .setStatus(Response.Status.FORBIDDEN)
                .setAttribute(REFUSAL, cause)
                .setAttribute("refused", Map.of("email", name(context.getUser())))
                .createForm(REFUSED);
    }

    private static Activation activation(RequiredActionContext context) {
        return WorkspacesProvider.of(context.getSession(), context.getRealm(), Activations.class)
                .of(account(context));
    }

    private static Map<String, Object> waiting(RequiredActionContext context, Activation activation, boolean asked) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("status", activation.status().name());
        shown.put("organizations", activation.organizations());
        shown.put("checked", asked);
        String email = context.getUser().getEmail();
        if (email != null) {
            shown.put("email", email);
        }
        return shown;
    }

    private static AccountId account(RequiredActionContext context) {
        return new AccountId(context.getUser().getId());
    }

    private static Invitations invitations(RequiredActionContext context) {
        return WorkspacesProvider.of(context.getSession(), context.getRealm(), InvitationCases.class)
                .invitations();
    }

    @Override
    public void close() {}
}
