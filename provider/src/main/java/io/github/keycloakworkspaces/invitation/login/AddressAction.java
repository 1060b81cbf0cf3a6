package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.invitation.EmailInvitation;
import io.github.keycloakworkspaces.invitation.ResolvedInvitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitation;
import io.github.keycloakworkspaces.invitation.keycloak.Invitees;
import io.github.keycloakworkspaces.keycloak.ThemeResources;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;

/**
 * The step of the registration form that gives people who were invited by e-mail the invited address, whatever they
 * submit. It stands in front of the step that creates the account, and all steps of Keycloak (26.7) read one map of the
 * submitted fields. Where a user profile keeps the address from them all the same, {@link InvitationAction} gives it to the account.
 */
final class AddressAction implements RegistrationStep {

    /** Makes the field read-only where there is one; no template has to know. */
    private static final String SCRIPT = "js/workspaces-invited.js";

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        address(context).ifPresent(address -> {
            MultivaluedMap<String, String> fields =
                    new MultivaluedHashMap<>(context.getHttpRequest().getDecodedFormParameters());
            fields.remove(RegistrationPage.FIELD_PASSWORD);
            fields.remove(RegistrationPage.FIELD_PASSWORD_CONFIRM);
            fields.putSingle(UserModel.EMAIL, address.value());
            form.setFormData(fields);
            form.addScript(ThemeResources.login(context.getSession(), SCRIPT));
        });
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
        address(context).ifPresent(address -> {
            requireNew(context, address);
            fields.putSingle(UserModel.EMAIL, address.value());
        });
        context.success();
    }

    /** Keycloak would say it beside the field, which a user profile may hide. */
    private static void requireNew(ValidationContext context, EmailAddress address) {
        if (Invitees.hasAccount(context.getSession(), context.getRealm(), address)) {
            context.getEvent().error(Errors.EMAIL_IN_USE);
            throw Refusals.refused(context.getSession(), Refusals.Cause.EXISTS);
        }
    }

    @Override
    public void success(FormContext context) {}

    private static Optional<EmailAddress> address(FormContext context) {
        String token = Invitation.token(context.getAuthenticationSession());
        if (token == null) {
            return Optional.empty();
        }
        return Invitation.resolve(context.getSession(), context.getRealm(), token)
                .map(ResolvedInvitation::invitation)
                .map(EmailInvitation::email);
    }
}
