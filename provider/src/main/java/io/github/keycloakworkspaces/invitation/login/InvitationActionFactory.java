package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.invitation.keycloak.SignUpMemory;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/** Offers {@link InvitationAction} to registration flows. */
public final class InvitationActionFactory extends RegistrationStepFactory {

    public InvitationActionFactory() {
        super(new InvitationAction(SignUpRule.ofServer()));
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(SignUpMemory.setting());
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
}
