package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.keycloak.NotedUses;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.scim.ProvisionedAccounts;
import io.github.keycloakworkspaces.scim.ProvisionedMembers;
import io.github.keycloakworkspaces.scim.ProvisionedUsers;
import io.github.keycloakworkspaces.scim.PushedGroups;
import io.github.keycloakworkspaces.scim.PushedMembers;
import io.github.keycloakworkspaces.scim.ScimCases;
import io.github.keycloakworkspaces.scim.ScimTokens;
import io.github.keycloakworkspaces.scim.jpa.JpaScimGroupStore;
import io.github.keycloakworkspaces.scim.jpa.JpaScimTokenStore;
import io.github.keycloakworkspaces.scim.jpa.JpaScimUserStore;
import io.github.keycloakworkspaces.scim.keycloak.KeycloakScimAccounts;

/** What identity providers do by SCIM. */
final class ScimWiring {

    private final RealmContext context;
    private final MembershipWiring membership;
    private final MappingCases mapping;

    ScimWiring(RealmContext context, MembershipWiring membership, MappingCases mapping) {
        this.context = context;
        this.membership = membership;
        this.mapping = mapping;
    }

    ScimCases cases() {
        var store = new JpaScimUserStore(context.em(), context.realmId(), context.clock());
        return new ScimCases(users(store), groups(store), tokens());
    }

    private ProvisionedUsers users(JpaScimUserStore store) {
        var members =
                new ProvisionedMembers(context.members(), membership.memberships(), mapping.groups(), mapping.sync());
        var accounts = new ProvisionedAccounts(
                context.members(),
                new KeycloakScimAccounts(context.session(), context.realm(), membership.accounts()),
                mapping.sync());
        return new ProvisionedUsers(context.members(), store, members, accounts);
    }

    private PushedGroups groups(JpaScimUserStore store) {
        var groups = new JpaScimGroupStore(context.em(), context.realmId(), context.clock());
        return new PushedGroups(
                context.members(), groups, new PushedMembers(store, groups, mapping.sync()), mapping.sync());
    }

    private ScimTokens tokens() {
        return new ScimTokens(
                context.members(),
                membership.recheck(),
                new JpaScimTokenStore(context.em(), context.realmId()),
                new NotedUses<>(
                        context.session(),
                        context.realm(),
                        ScimCases.class,
                        (cases, organization, now) -> cases.tokens().used(organization, now)),
                context.random(),
                context.clock());
    }
}
