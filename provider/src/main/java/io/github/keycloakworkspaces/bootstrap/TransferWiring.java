package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.RetentionStore;
import io.github.keycloakworkspaces.decision.ResourceServers;
import io.github.keycloakworkspaces.decision.jpa.JpaResourceServers;
import io.github.keycloakworkspaces.invitation.login.SignUpReadiness;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.mapping.GroupEvaluation;
import io.github.keycloakworkspaces.tag.jpa.JpaTagStore;
import io.github.keycloakworkspaces.token.jpa.JpaTokenStore;
import io.github.keycloakworkspaces.transfer.apply.Directory;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.apply.TransferStores;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaGrantRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaInvitationRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaMappingRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaMemberRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaResourceRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaTagRows;
import io.github.keycloakworkspaces.transfer.apply.keycloak.KeycloakDirectory;
import io.github.keycloakworkspaces.transfer.plan.Planner;
import io.github.keycloakworkspaces.transfer.setup.Readiness;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import io.github.keycloakworkspaces.transfer.setup.keycloak.ClientReadiness;
import io.github.keycloakworkspaces.transfer.setup.keycloak.ConsoleReadiness;
import io.github.keycloakworkspaces.transfer.setup.keycloak.PageReadiness;
import io.github.keycloakworkspaces.transfer.setup.keycloak.RealmDisabler;
import io.github.keycloakworkspaces.transfer.setup.keycloak.RealmEnabler;
import io.github.keycloakworkspaces.transfer.state.OrganizationStates;
import io.github.keycloakworkspaces.transfer.state.jpa.JpaOrganizationStates;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Documents of organizations, and what makes a realm ready. */
final class TransferWiring {

    /** What is done about an organization in the background. */
    record Upkeep(RetentionStore retention, GroupEvaluation evaluation) {}

    private final RealmContext context;
    private final TransferStores stores;

    TransferWiring(
            RealmContext context,
            MembershipWiring membership,
            WorkspaceWiring workspaces,
            ProjectWiring projects,
            InvitationWiring invitations,
            Upkeep upkeep) {
        EntityManager em = context.em();
        this.context = context;
        this.stores = new TransferStores(
                context.members(),
                membership.memberships(),
                membership.accounts(),
                upkeep.retention(),
                workspaces.store(),
                projects.catalog(),
                projects.templates(),
                context.permissions(),
                new JpaMemberRows(em, context.realmId(), context.clock(), context.changes()),
                new JpaResourceRows(em, context.clock()),
                new JpaGrantRows(em, context.clock()),
                new JpaInvitationRows(em, invitations.terms(), context.clock()),
                new JpaMappingRows(em, context.clock()),
                new JpaTagRows(em, context.clock()),
                new JpaTagStore(em, context.realmId(), context.clock()),
                new JpaTokenStore(em, context.realmId()),
                upkeep.evaluation());
    }

    OrganizationApplier applier() {
        return new OrganizationApplier(new Planner(context.decisions().matrix()), states(), directory(), stores);
    }

    OrganizationStates states() {
        Directory directory = directory();
        return new JpaOrganizationStates(context.em(), context.realmId(), directory::username, directory::groupPath);
    }

    SetupCases setup() {
        var servers = new JpaResourceServers(context.em(), context.realmId(), ProviderIds.ROLE_MATRIX);
        return new SetupCases(
                new RealmEnabler(context.session(), context.realm(), servers),
                readiness(servers),
                new RealmDisabler(context.session(), context.realm(), servers, context.members()));
    }

    private Directory directory() {
        return new KeycloakDirectory(context.session(), context.realm(), context.em());
    }

    private Readiness readiness(ResourceServers servers) {
        var parts = List.of(
                new PageReadiness(context.session(), context.realm()),
                new SignUpReadiness(context.session(), context.realm()),
                new ClientReadiness(context.realm(), context.em(), servers),
                new ConsoleReadiness(context.session(), context.realm()));
        return () -> parts.stream().flatMap(part -> part.check().stream()).toList();
    }
}
