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

/** Offers {@link InvitationAction} to registration flows. */
public final class InvitationActionFactory implements FormActionFactory {

    private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

    private final InvitationAction action = new InvitationAction(SignUpRule.ofServer());

    @Override
    public FormAction create(KeycloakSession session) {
        return action;
    }

    @Override
    public String getId() {
        return ProviderIds.INVITATION;
    }

    @Override
    public String getDisplayType() {
        return "Workspaces invitation";
    }

    @Override
    public String getHelpText() {
        return "Lets people sign up by an organization's invitation link, as members who wait for activation, or by an"
                + " e-mail invitation, with the role that it gives. Without a link they found an organization of their"
                + " own, unless the realm needs a link. Put it last.";
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
