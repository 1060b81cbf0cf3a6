package io.github.keycloakworkspaces.activation.login;

import io.github.keycloakworkspaces.activation.Activation;
import io.github.keycloakworkspaces.kc.Invitation;
import io.github.keycloakworkspaces.kc.ProviderIds;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        Optional<Organization> offered = offered(context);
        if (offered.isPresent()) {
            context.challenge(context.form()
                    .setAttribute("join", Map.of("organization", offered.get().title()))
                    .createForm("workspaces-join.ftl"));
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

    /** Both forms come here; afterwards it is the present state that decides, not the form. */
    @Override
    public void processAction(RequiredActionContext context) {
        String decision = context.getHttpRequest().getDecodedFormParameters().getFirst(DECISION);
        if (SKIP.equals(decision)) {
            context.getAuthenticationSession().setAuthNote(SKIP + ProviderIds.INVITATION, SKIP);
        } else if (JOIN.equals(decision) && offered(context).isPresent()) {
            join(context);
        }
        requiredActionChallenge(context);
    }

    private static void join(RequiredActionContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            return;
        }
        try {
            workspaces(context).links().join(token, account(context));
        } catch (ProblemException reset) {
            // The link was reset in this moment: nothing is offered any more, and the next page says what there is.
            context.getAuthenticationSession().setAuthNote(SKIP + ProviderIds.INVITATION, SKIP);
        }
    }

    /** The organization that the person came with an invitation to and is no member of. */
    private static Optional<Organization> offered(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        String token = Invitation.token(session);
        if (token == null || session.getAuthNote(SKIP + ProviderIds.INVITATION) != null) {
            return Optional.empty();
        }
        var workspaces = workspaces(context);
        return workspaces
                .links()
                .resolve(token)
                .filter(organization -> workspaces
                        .store()
                        .liveMember(organization.id(), account(context))
                        .isEmpty());
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
        return context.getSession().getProvider(Workspaces.class).in(context.getRealm());
    }

    @Override
    public void close() {}
}
