package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.activity.RetentionStore;
import io.github.keycloakworkspaces.mapping.GroupEvaluation;
import io.github.keycloakworkspaces.membership.Accounts;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.project.ProjectCatalog;
import io.github.keycloakworkspaces.project.TemplateStore;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.tag.TagStore;
import io.github.keycloakworkspaces.token.TokenStore;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;

/** Everything that it takes to do what plans say, of one realm. */
public record TransferStores(
        MembershipStore store,
        Memberships memberships,
        Accounts accounts,
        RetentionStore retention,
        WorkspaceStore workspaces,
        ProjectCatalog projects,
        TemplateStore templates,
        PermissionStore permissions,
        MemberRows memberRows,
        ResourceRows resourceRows,
        GrantRows grantRows,
        InvitationRows invitationRows,
        MappingRows mappingRows,
        TagRows tagRows,
        TagStore tags,
        TokenStore tokens,
        GroupEvaluation evaluation) {}
