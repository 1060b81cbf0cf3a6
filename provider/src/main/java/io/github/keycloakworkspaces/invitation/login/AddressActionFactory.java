package io.github.keycloakworkspaces.invitation.login;

import io.github.keycloakworkspaces.keycloak.ProviderIds;

/** Offers {@link AddressAction} to registration flows. */
public final class AddressActionFactory extends RegistrationStepFactory {

    public AddressActionFactory() {
        super(new AddressAction());
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
}
