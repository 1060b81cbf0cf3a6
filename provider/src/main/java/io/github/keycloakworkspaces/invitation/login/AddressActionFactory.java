package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.kc.ProviderIds;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers {@link AddressAction} to registration flows. */
public final class AddressActionFactory implements FormActionFactory {

    private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

    private final AddressAction action = new AddressAction();

    @Override
    public FormAction create(KeycloakSession session) {
        return action;
    }

    @Override
    public String getId() {
        return ProviderIds.ADDRESS;
    }

    @Override
    public String getDisplayType() {
        return "Workspaces invited address";
    }

    @Override
    public String getHelpText() {
        return "Gives people who were invited by e-mail the address that the invitation was sent to, whatever they"
                + " submit. Put it first.";
    }

    @Override
    public String getReferenceCategory() {
        return "workspaces";
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return REQUIREMENTS.clone();
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
