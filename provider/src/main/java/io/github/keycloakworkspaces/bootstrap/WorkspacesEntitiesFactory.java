package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.jpa.KwActivity;
import io.github.keycloakworkspaces.invitation.jpa.KwInvitation;
import io.github.keycloakworkspaces.invitation.jpa.KwInvitationProject;
import io.github.keycloakworkspaces.invitation.jpa.KwInvitationWorkspace;
import io.github.keycloakworkspaces.invitation.jpa.KwMail;
import io.github.keycloakworkspaces.invitation.jpa.KwMailEntry;
import io.github.keycloakworkspaces.invitation.jpa.KwMailTurn;
import io.github.keycloakworkspaces.mapping.jpa.KwGroup;
import io.github.keycloakworkspaces.mapping.jpa.KwGroupEvaluation;
import io.github.keycloakworkspaces.mapping.jpa.KwGroupMapping;
import io.github.keycloakworkspaces.mapping.jpa.KwGroupMember;
import io.github.keycloakworkspaces.mapping.jpa.KwGroupRun;
import io.github.keycloakworkspaces.mapping.jpa.KwSsoSettings;
import io.github.keycloakworkspaces.mapping.jpa.KwSyncError;
import io.github.keycloakworkspaces.membership.jpa.KwMember;
import io.github.keycloakworkspaces.membership.jpa.KwOrganization;
import io.github.keycloakworkspaces.membership.jpa.KwPerson;
import io.github.keycloakworkspaces.project.jpa.KwProject;
import io.github.keycloakworkspaces.project.jpa.KwProjectMember;
import io.github.keycloakworkspaces.project.jpa.KwProjectRole;
import io.github.keycloakworkspaces.project.jpa.KwProjectTemplate;
import io.github.keycloakworkspaces.project.jpa.KwTaskAssignee;
import io.github.keycloakworkspaces.roles.jpa.KwPermission;
import io.github.keycloakworkspaces.roles.jpa.KwPermissionReach;
import io.github.keycloakworkspaces.scim.jpa.KwScimToken;
import io.github.keycloakworkspaces.scim.jpa.KwScimUser;
import io.github.keycloakworkspaces.tag.jpa.KwMemberTag;
import io.github.keycloakworkspaces.tag.jpa.KwTag;
import io.github.keycloakworkspaces.tag.jpa.KwTagImport;
import io.github.keycloakworkspaces.token.jpa.KwToken;
import io.github.keycloakworkspaces.token.jpa.KwTokenSettings;
import io.github.keycloakworkspaces.workspace.jpa.KwWorkspace;
import io.github.keycloakworkspaces.workspace.jpa.KwWorkspaceMember;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Lists the entities. Keycloak names the table of applied change logs after the first ten messages of the id. */
public final class WorkspacesEntitiesFactory implements JpaEntityProviderFactory {

    static final String ID = "workspaces";

    private static final List<Class<?>> ENTITIES = List.of(
            KwPerson.class,
            KwOrganization.class,
            KwMember.class,
            KwWorkspace.class,
            KwProject.class,
            KwWorkspaceMember.class,
            KwProjectMember.class,
            KwProjectRole.class,
            KwProjectTemplate.class,
            KwInvitation.class,
            KwInvitationWorkspace.class,
            KwInvitationProject.class,
            KwMail.class,
            KwMailEntry.class,
            KwMailTurn.class,
            KwPermission.class,
            KwPermissionReach.class,
            KwTaskAssignee.class,
            KwTag.class,
            KwTagImport.class,
            KwMemberTag.class,
            KwGroup.class,
            KwGroupMember.class,
            KwGroupRun.class,
            KwGroupMapping.class,
            KwSsoSettings.class,
            KwGroupEvaluation.class,
            KwSyncError.class,
            KwScimToken.class,
            KwScimUser.class,
            KwToken.class,
            KwTokenSettings.class,
            KwActivity.class);

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new WorkspacesEntities(ENTITIES);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
