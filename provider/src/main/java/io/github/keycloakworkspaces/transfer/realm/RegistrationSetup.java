package io.github.keycloakworkspaces.transfer.realm;

import io.github.keycloakworkspaces.kc.ProviderIds;
import io.github.keycloakworkspaces.kc.Registration;
import io.github.keycloakworkspaces.transfer.RealmSetup.Report;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/**
 * Binds a copy of the realm's own registration flow that ends with our step, and then opens registration. A realm whose
 * registration was closed asks for invitation links from then on, so that nobody gets in who could not before.
 */
final class RegistrationSetup {

    private static final String FLOW = "workspaces registration";
    private static final String RULE = "disable_signup_without_link";

    private final KeycloakSession session;
    private final RealmModel realm;

    RegistrationSetup(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void makeReady(Report report) {
        boolean ready = Registration.knowsInvitations(realm);
        report.add("registration-flow:" + FLOW, !ready);
        if (ready) {
            return;
        }
        AuthenticationFlowModel present = realm.getFlowByAlias(FLOW);
        // Copied with Keycloak's own method: what a realm added to its flow, such as a captcha, comes along.
        AuthenticationFlowModel flow = present == null
                ? AuthenticationManagementResource.copyFlow(session, realm, realm.getRegistrationFlow(), FLOW)
                : present;
        Registration.forms(realm, flow)
                .filter(form -> !Registration.hasStep(realm, form))
                .toList()
                .forEach(this::addStep);
        realm.setRegistrationFlow(flow);
        if (!realm.isRegistrationAllowed()) {
            if (realm.getAttribute(RULE) == null) {
                realm.setAttribute(RULE, "true");
            }
            realm.setRegistrationAllowed(true);
        }
    }

    private void addStep(AuthenticationFlowModel form) {
        var step = new AuthenticationExecutionModel();
        step.setParentFlow(form.getId());
        step.setAuthenticator(ProviderIds.INVITATION);
        step.setAuthenticatorFlow(false);
        step.setRequirement(AuthenticationExecutionModel.Requirement.REQUIRED);
        step.setPriority(realm.getAuthenticationExecutionsStream(form.getId())
                        .mapToInt(AuthenticationExecutionModel::getPriority)
                        .max()
                        .orElse(0)
                + 10);
        realm.addAuthenticatorExecution(step);
    }
}
