package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.kc.Invitation;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The step of the registration form that lets people in by an invitation link, or founds an organization for those who
 * come without one where that is allowed. It stands behind the step that creates the account.
 */
final class InvitationAction implements FormAction {

    private final SignUpRule rule;

    InvitationAction(SignUpRule rule) {
        this.rule = rule;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
            header(form, form.getMessage("workspacesNewOrganizationTitle"));
        } else {
            Organization organization = workspaces(context)
                    .links()
                    .resolve(token)
                    .orElseThrow(() -> Refusals.refused(context.getSession(), Refusals.Cause.LINK));
            header(form, form.getMessage("workspacesJoinTitle", PageTitle.plain(organization.title())));
        }
    }

    @Override
    public void validate(ValidationContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
        } else if (workspaces(context).links().resolve(token).isEmpty()) {
            context.getEvent().error(Errors.INVALID_TOKEN);
            throw Refusals.refused(context.getSession(), Refusals.Cause.LINK);
        }
        context.success();
    }

    /** The link is looked at once more, now under the lock that a reset takes: what was reset meanwhile opens nothing. */
    @Override
    public void success(FormContext context) {
        RealmWorkspaces workspaces = workspaces(context);
        AccountId account = new AccountId(context.getUser().getId());
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            requireOpen(context);
            workspaces.memberships().foundAnew(nameFor(context.getUser()), account);
            return;
        }
        try {
            workspaces.links().join(token, account);
        } catch (ProblemException e) {
            context.getEvent().error(Errors.INVALID_TOKEN);
            throw Refusals.refused(context.getSession(), Refusals.Cause.LINK);
        }
    }

    private void requireOpen(FormContext context) {
        if (rule.needsLink(context.getRealm())) {
            context.getEvent().error(Errors.REGISTRATION_DISABLED);
            throw Refusals.refused(context.getSession(), Refusals.Cause.NEEDED);
        }
    }

    private static void header(LoginFormsProvider form, String title) {
        form.setAttribute("messageHeader", PageTitle.literal(title));
    }

    private static String nameFor(UserModel user) {
        String name = Optional.ofNullable(user.getFirstName()).orElse("") + " "
                + Optional.ofNullable(user.getLastName()).orElse("");
        return name.isBlank() ? user.getUsername() : name.strip();
    }

    private static RealmWorkspaces workspaces(FormContext context) {
        return context.getSession().getProvider(Workspaces.class).in(context.getRealm());
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, @Nullable UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
