package io.github.keycloakworkspaces.invitation.login;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/**
 * The password of people who were invited by e-mail. Where a realm verifies addresses, Keycloak (26.7) asks for it only
 * after that, on a page of its own; but the invitation's link has verified the address, and it is used up by this form.
 * Whoever left before the other page would have an account that nobody can sign in to. So this form asks.
 */
final class InvitedPassword {

    private InvitedPassword() {}

    /** Has the page ask, where Keycloak's step would not. */
    static void ask(FormContext context, LoginFormsProvider form) {
        if (comesLater(context)) {
            form.setAttribute("passwordRequired", true);
        }
    }

    /** What is wrong with the password that was submitted, in the words of Keycloak's step; nothing where that one asks. */
    static List<FormMessage> errors(FormContext context) {
        if (!comesLater(context)) {
            return List.of();
        }
        MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
        String password = fields.getFirst(RegistrationPage.FIELD_PASSWORD);
        List<FormMessage> errors = new ArrayList<>();
        if (Validation.isBlank(password)) {
            errors.add(new FormMessage(RegistrationPage.FIELD_PASSWORD, Messages.MISSING_PASSWORD));
        } else if (!password.equals(fields.getFirst(RegistrationPage.FIELD_PASSWORD_CONFIRM))) {
            errors.add(new FormMessage(RegistrationPage.FIELD_PASSWORD_CONFIRM, Messages.INVALID_PASSWORD_CONFIRM));
        }
        if (password != null) {
            String name = fields.getFirst(
                    context.getRealm().isRegistrationEmailAsUsername()
                            ? RegistrationPage.FIELD_EMAIL
                            : RegistrationPage.FIELD_USERNAME);
            PolicyError refused = context.getSession()
                    .getProvider(PasswordPolicyManagerProvider.class)
                    .validate(name, password);
            if (refused != null) {
                errors.add(new FormMessage(
                        RegistrationPage.FIELD_PASSWORD, refused.getMessage(), refused.getParameters()));
            }
        }
        return errors;
    }

    /** Stores it, so that there is nothing left to ask for. */
    static void store(FormContext context) {
        if (comesLater(context)) {
            String password =
                    context.getHttpRequest().getDecodedFormParameters().getFirst(RegistrationPage.FIELD_PASSWORD);
            UserModel user = context.getUser();
            user.credentialManager().updateCredential(UserCredentialModel.password(password, false));
            user.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
    }

    /** Whether the form has Keycloak's step, and that one puts the password off. */
    private static boolean comesLater(FormContext context) {
        RealmModel realm = context.getRealm();
        Optional<AuthenticationExecutionModel> step = realm.getAuthenticationExecutionsStream(
                        context.getExecution().getParentFlow())
                .filter(each -> RegistrationPassword.PROVIDER_ID.equals(each.getAuthenticator()) && each.isEnabled())
                .findFirst();
        return step.isPresent() && verifiesAddresses(realm) && !asksAlways(realm, step.get());
    }

    private static boolean verifiesAddresses(RealmModel realm) {
        RequiredActionProviderModel verification =
                realm.getRequiredActionProviderByAlias(UserModel.RequiredAction.VERIFY_EMAIL.name());
        return realm.isVerifyEmail() || (verification != null && verification.isDefaultAction());
    }

    private static boolean asksAlways(RealmModel realm, AuthenticationExecutionModel step) {
        String id = step.getAuthenticatorConfig();
        AuthenticatorConfigModel config = id == null ? null : realm.getAuthenticatorConfigById(id);
        return config != null
                && config.getConfig() != null
                && "true".equals(config.getConfig().get(RegistrationPassword.ALWAYS_SET_PASSWORD_ON_REGISTER_FORM));
    }
}
