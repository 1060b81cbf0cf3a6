package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.transfer.apply.Directory.Account;
import io.github.keycloakworkspaces.transfer.apply.Directory.NativeOrganization;
import io.github.keycloakworkspaces.transfer.plan.MappingStep;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document compared with what there is.
 *
 * @param state of an organization that is not there yet: what it starts with
 * @param nativeOrganization Keycloak's own with that alias
 * @param organization our part of it
 * @param accounts everybody whom the document or the native organization names, by user name
 */
record Comparison(
        Plan plan,
        OrganizationState state,
        Optional<NativeOrganization> nativeOrganization,
        Optional<Organization> organization,
        Map<String, Account> accounts) {

    /** The user name of the Owner before the plan; {@code null} for somebody whose account is gone. */
    @Nullable
    String owner() {
        return state.properties().owner();
    }

    /** Whether what groups give may be something else after the plan. */
    boolean touchesGroups() {
        return plan.steps().anyMatch(MappingStep.class::isInstance)
                || state.members().stream()
                        .anyMatch(member -> member.following().groups());
    }
}
