package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.activation.Activations;
import io.github.keycloakworkspaces.activity.ActivityLog;
import io.github.keycloakworkspaces.activity.Retention;
import io.github.keycloakworkspaces.activity.RetentionStore;
import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.StandingStore;
import io.github.keycloakworkspaces.invitation.EmailInvitations;
import io.github.keycloakworkspaces.invitation.InvitationDelivery;
import io.github.keycloakworkspaces.invitation.Invitations;
import io.github.keycloakworkspaces.invitation.OrganizationLinks;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organizations;
import io.github.keycloakworkspaces.membership.Permissions;
import io.github.keycloakworkspaces.project.ProjectCatalog;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.project.Projects;
import io.github.keycloakworkspaces.project.TemplateStore;
import io.github.keycloakworkspaces.project.Templates;
import io.github.keycloakworkspaces.transfer.OrganizationWriter;
import io.github.keycloakworkspaces.transfer.RealmSetup;
import io.github.keycloakworkspaces.workspace.WorkspaceMembers;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;
import io.github.keycloakworkspaces.workspace.Workspaces;

/** The use cases and stores of one realm in one Keycloak session and its transaction. */
public record RealmWorkspaces(
        MembershipStore store,
        Memberships memberships,
        Organizations organizations,
        Permissions permissions,
        WorkspaceStore workspaces,
        Workspaces workspaceChanges,
        WorkspaceMembers workspaceMembers,
        ProjectStore projects,
        ProjectCatalog catalog,
        Projects projectCases,
        TemplateStore templates,
        Templates templateCases,
        ProjectTeam team,
        OrganizationLinks links,
        Invitations invitations,
        EmailInvitations emailInvitations,
        InvitationDelivery delivery,
        Activations activations,
        DecisionStore facts,
        StandingStore standings,
        Decisions decisions,
        DecisionCases decisionCases,
        RealmSetup setup,
        OrganizationWriter documents,
        ActivityLog activityLog,
        RetentionStore activityRetention,
        Retention expiry) {}
