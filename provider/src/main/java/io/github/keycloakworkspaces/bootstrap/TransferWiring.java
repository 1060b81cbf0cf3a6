package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.ResourceServers;
import io.github.keycloakworkspaces.decision.jpa.JpaResourceServers;
import io.github.keycloakworkspaces.invitation.login.SignUpReadiness;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.Planner;
import io.github.keycloakworkspaces.transfer.Readiness;
import io.github.keycloakworkspaces.transfer.TransferCases;
import io.github.keycloakworkspaces.transfer.TransferStores;
import io.github.keycloakworkspaces.transfer.jpa.JpaGrantRows;
import io.github.keycloakworkspaces.transfer.jpa.JpaInvitationRows;
import io.github.keycloakworkspaces.transfer.jpa.JpaMemberRows;
import io.github.keycloakworkspaces.transfer.jpa.JpaOrganizationStates;
import io.github.keycloakworkspaces.transfer.jpa.JpaPlaceRows;
import io.github.keycloakworkspaces.transfer.realm.ClientReadiness;
import io.github.keycloakworkspaces.transfer.realm.ConsoleReadiness;
import io.github.keycloakworkspaces.transfer.realm.KeycloakDirectory;
import io.github.keycloakworkspaces.transfer.realm.PageReadiness;
import io.github.keycloakworkspaces.transfer.realm.RealmEnabler;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Documents of organizations, and what makes a realm ready. */
final class TransferWiring {

    private final Ground ground;
    private final TransferStores stores;

    TransferWiring(
            Ground ground,
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
                new JpaPlaceRows(em, ground.clock()),
                new JpaGrantRows(em, ground.clock()),
                new JpaInvitationRows(em, invitations.terms(), ground.clock()));
    }

    TransferCases cases() {
        var servers = new JpaResourceServers(ground.em(), ground.realmId(), ProviderIds.ROLE_MATRIX);
        var directory = new KeycloakDirectory(ground.session(), ground.realm(), ground.em());
        var states = new JpaOrganizationStates(ground.em(), ground.realmId(), directory::username);
        return new TransferCases(
                new RealmEnabler(ground.session(), ground.realm(), servers),
                readiness(servers),
                states,
                new OrganizationApplier(new Planner(ground.decisions().matrix()), states, directory, stores));
    }

    private Readiness readiness(ResourceServers servers) {
        var parts = List.of(
                new PageReadiness(ground.session(), ground.realm()),
                new SignUpReadiness(ground.session(), ground.realm()),
                new ClientReadiness(ground.realm(), ground.em(), servers),
                new ConsoleReadiness(ground.session(), ground.realm()));
        return () -> parts.stream().flatMap(part -> part.look().stream()).toList();
    }
}
