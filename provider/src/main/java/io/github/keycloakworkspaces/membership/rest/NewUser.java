package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.invitation.InvitationProblems;
import io.github.keycloakworkspaces.invitation.InvitationRequest;
import io.github.keycloakworkspaces.invitation.InvitedPlaces;
import io.github.keycloakworkspaces.roles.Role;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the contract calls a new user, and who is invited by e-mail here: accounts are Keycloak's, and the person
 * types names and a password of their own.
 *
 * @param username the address, unless {@code email} says another one
 * @param role ours; without it the organization's default role
 */
@JsonIgnoreProperties({"allow_newsletters", "custom_hotkeys", "date_joined", "first_name", "last_name", "phone"})
record NewUser(
        @Size(min = 1, max = 256) String username,
        @Nullable String email,
        @Nullable JsonNode password,
        @Nullable Long activeOrganization,
        @Nullable Role role) {

    /**
     * What to invite the person to.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code account.password}, {@code role.needed}
     */
    InvitationRequest request(Role defaultRole) {
        if (password != null) {
            throw InvitationProblems.ownPassword();
        }
        Role given = role == null ? defaultRole : role;
        if (role == null && !given.working()) {
            throw InvitationProblems.roleNeeded();
        }
        return new InvitationRequest(List.of(email == null ? username : email), given, InvitedPlaces.NONE);
    }
}
