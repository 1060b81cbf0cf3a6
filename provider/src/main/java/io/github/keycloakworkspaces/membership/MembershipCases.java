package io.github.keycloakworkspaces.membership;

/** What can be done with the organizations of a realm and their members. */
public record MembershipCases(
        MembershipStore store,
        Memberships memberships,
        NativeMembershipSync mirror,
        Organizations organizations,
        Permissions permissions,
        ManualGrants manual) {}
