package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.ResourceServers;
import io.github.keycloakworkspaces.decision.jpa.JpaResourceServers;
import io.github.keycloakworkspaces.invitation.login.SignUpReadiness;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.apply.Directory;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.apply.TransferStores;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaGrantRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaInvitationRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaMemberRows;
import io.github.keycloakworkspaces.transfer.apply.jpa.JpaResourceRows;
import io.github.keycloakworkspaces.transfer.apply.keycloak.KeycloakDirectory;
import io.github.keycloakworkspaces.transfer.plan.Planner;
import io.github.keycloakworkspaces.transfer.setup.Readiness;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import io.github.keycloakworkspaces.transfer.setup.keycloak.ClientReadiness;
import io.github.keycloakworkspaces.transfer.setup.keycloak.ConsoleReadiness;
import io.github.keycloakworkspaces.transfer.setup.keycloak.PageReadiness;
import io.github.keycloakworkspaces.transfer.setup.keycloak.RealmEnabler;
import io.github.keycloakworkspaces.transfer.state.OrganizationStates;
import io.github.keycloakworkspaces.transfer.state.jpa.JpaOrganizationStates;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Documents of organizations, and what makes a realm ready. */
final class TransferWiring {

    private final RealmContext ground;
    private final TransferStores stores;

    TransferWiring(
            RealmContext ground,
            MembershipWiring membership,
            WorkspaceWiring workspaces,
            ProjectWiring projects,
            InvitationWiring invitations,
            ActivityWiring activity) {
        EntityManager em = ground.em();
        this.ground = ground;
        this.stores = new TransferStores(
                ground.members(),
                membership.memberships(),
                membership.accounts(),
                activity.retention(),
                workspaces.store(),
                projects.catalog(),
                projects.templates(),
                ground.permissions(),
                new JpaMemberRows(em, ground.realmId(), ground.clock(), ground.changes()),
                new JpaResourceRows(em, ground.clock()),
                new JpaGrantRows(em, ground.clock()),
                new JpaInvitationRows(em, invitations.terms(), ground.clock()));
    }

    OrganizationApplier applier() {
        return new OrganizationApplier(new Planner(ground.decisions().matrix()), states(), directory(), stores);
    }

    OrganizationStates states() {
        return new JpaOrganizationStates(ground.em(), ground.realmId(), directory()::username);
    }

    SetupCases setup() {
        var servers = new JpaResourceServers(ground.em(), ground.realmId(), ProviderIds.ROLE_MATRIX);
        return new SetupCases(new RealmEnabler(ground.session(), ground.realm(), servers), readiness(servers));
    }

    private Directory directory() {
        return new KeycloakDirectory(ground.session(), ground.realm(), ground.em());
    }

    private Readiness readiness(ResourceServers servers) {
        var parts = List.of(
                new PageReadiness(ground.session(), ground.realm()),
                new SignUpReadiness(ground.session(), ground.realm()),
                new ClientReadiness(ground.realm(), ground.em(), servers),
                new ConsoleReadiness(ground.session(), ground.realm()));
        return () -> parts.stream().flatMap(part -> part.check().stream()).toList();
    }
}
