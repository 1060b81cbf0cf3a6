package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.membership.Member;

/**
 * A person as an organization's provisioning may see them.
 *
 * @param user by what was sent about them, or else as their account says
 * @param recorded whether anything was ever sent
 * @param provisioned whether the account was made because of that
 * @param sentActive what was sent last, whatever others have done since; {@code true} if nothing was
 * @param hidden whether they were deleted by provisioning, or as a member: they are as if they weren't there
 */
public record ProvisionedPerson(
        Member member,
        boolean owner,
        ScimUser user,
        boolean recorded,
        boolean provisioned,
        boolean sentActive,
        boolean hidden) {

    UserState state() {
        return user.state();
    }
}
