package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** A realm's registration flow. */
public final class Registration {

    private static final String FORM = "form-flow";

    private Registration() {}

    /** Whether everybody who registers comes by our step. */
    public static boolean knowsInvitations(RealmModel realm) {
        return has(realm, ProviderIds.INVITATION);
    }

    /** Whether everybody who registers comes by our step that knows the invited address, too. */
    public static boolean knowsAddresses(RealmModel realm) {
        return knowsInvitations(realm) && has(realm, ProviderIds.ADDRESS);
    }

    /** Whether a step of ours is part of a form and switched on. */
    public static boolean hasStep(RealmModel realm, AuthenticationFlowModel form, String id) {
        return realm.getAuthenticationExecutionsStream(form.getId())
                .anyMatch(step -> id.equals(step.getAuthenticator()) && step.isEnabled());
    }

    private static boolean has(RealmModel realm, String id) {
        AuthenticationFlowModel flow = realm.getRegistrationFlow();
        if (flow == null) {
            return false;
        }
        List<AuthenticationFlowModel> forms = forms(realm, flow).toList();
        return !forms.isEmpty() && forms.stream().allMatch(form -> hasStep(realm, form, id));
    }

    /** Whether the invited address is known before the account is created, and the invitation taken after that. */
    public static boolean inOrder(RealmModel realm) {
        return forms(realm, realm.getRegistrationFlow()).allMatch(form -> {
            List<String> steps = realm.getAuthenticationExecutionsStream(form.getId())
                    .filter(AuthenticationExecutionModel::isEnabled)
                    .sorted(Comparator.comparingInt(AuthenticationExecutionModel::getPriority))
                    .map(step -> String.valueOf(step.getAuthenticator()))
                    .toList();
            int creation = steps.indexOf(RegistrationUserCreation.PROVIDER_ID);
            return creation < 0
                    || (steps.indexOf(ProviderIds.ADDRESS) < creation
                            && steps.lastIndexOf(ProviderIds.INVITATION) > creation);
        });
    }

    /** The forms of a flow, those in flows within it included. */
    public static Stream<AuthenticationFlowModel> forms(RealmModel realm, AuthenticationFlowModel flow) {
        if (FORM.equals(flow.getProviderId())) {
            return Stream.of(flow);
        }
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(AuthenticationExecutionModel::isAuthenticatorFlow)
                .map(step -> realm.getAuthenticationFlowById(step.getFlowId()))
                .flatMap(inner -> forms(realm, inner));
    }
}
