package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.mapping.GroupEvaluation;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.GroupMappings;
import io.github.keycloakworkspaces.mapping.GroupSync;
import io.github.keycloakworkspaces.mapping.KeycloakGroups;
import io.github.keycloakworkspaces.mapping.KeycloakSync;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.mapping.MappingStores;
import io.github.keycloakworkspaces.mapping.PeopleSync;
import io.github.keycloakworkspaces.mapping.jpa.JpaEvaluationStore;
import io.github.keycloakworkspaces.mapping.jpa.JpaGroupStore;
import io.github.keycloakworkspaces.mapping.jpa.JpaHeldGroups;
import io.github.keycloakworkspaces.mapping.jpa.JpaMappingStore;
import io.github.keycloakworkspaces.mapping.jpa.JpaPlaceStore;
import io.github.keycloakworkspaces.mapping.jpa.JpaSharedPlaces;
import io.github.keycloakworkspaces.mapping.jpa.JpaSyncErrorStore;
import io.github.keycloakworkspaces.mapping.keycloak.ManualDefaults;
import io.github.keycloakworkspaces.mapping.keycloak.OpenedGroups;
import io.github.keycloakworkspaces.mapping.keycloak.StoredGroups;
import io.github.keycloakworkspaces.membership.GroupGrants;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.scim.jpa.JpaScimStates;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import io.github.keycloakworkspaces.workspace.WorkspaceStore.NewWorkspace;

/** Groups and what they give. */
final class MappingWiring {

    private final RealmContext context;
    private final MembershipWiring membership;
    private final MappingStores stores;
    private final GroupSync sync;

    MappingWiring(RealmContext context, MembershipWiring membership, WorkspaceWiring workspaces) {
        this.context = context;
        this.membership = membership;
        this.stores = new MappingStores(
                new JpaGroupStore(context.em(), context.realmId(), context.clock()),
                new JpaMappingStore(context.em(), context.realmId(), context.clock()),
                new JpaPlaceStore(context.em(), context.clock(), (owner, title) -> make(workspaces, owner, title)),
                new JpaScimStates(context.em(), context.realmId()),
                new JpaSyncErrorStore(context.em(), context.realmId(), context.clock()));
        this.sync = new GroupSync(context.members(), membership.memberships(), stores, ManualDefaults.ofServer());
    }

    private static WorkspaceId make(WorkspaceWiring workspaces, Organization organization, String title) {
        return workspaces
                .store()
                .add(
                        organization.id(),
                        new NewWorkspace(title, null, WorkspaceDetails.DEFAULT_COLOR, organization.owner()));
    }

    GroupMappingCases mappings() {
        return new GroupMappingCases(
                new GroupMappings(context.members(), membership.recheck(), stores.mappings(), evaluation()),
                new JpaSharedPlaces(context.em(), context.realmId()),
                opened(),
                new JpaHeldGroups(context.em(), context.realmId()),
                context.manual());
    }

    MappingCases cases() {
        return new MappingCases(sync, evaluation(), stores.groups(), stores.mappings(), stores.errors());
    }

    /** What follows Keycloak's own groups. */
    KeycloakSync keycloak() {
        return new KeycloakSync(context.members(), cases(), groups(), opened());
    }

    private KeycloakGroups groups() {
        return new StoredGroups(context.session(), context.realm());
    }

    private OpenedGroups opened() {
        return new OpenedGroups(context.session(), context.realm());
    }

    GroupGrants grants() {
        return (organization, person) ->
                context.members().lock(organization).ifPresent(locked -> sync.recompute(locked, person));
    }

    private GroupEvaluation evaluation() {
        return new GroupEvaluation(
                context.members(),
                new JpaEvaluationStore(context.em(), context.realmId(), context.clock()),
                new PeopleSync(context.members(), sync, stores, groups()),
                organization -> context.node().evaluations().wakeAfter(context.session()),
                context.clock());
    }
}
