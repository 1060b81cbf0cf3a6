package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.rest.ActivityResource;
import io.github.keycloakworkspaces.activity.rest.DashboardResource;
import io.github.keycloakworkspaces.bootstrap.openapi.ApiDocument;
import io.github.keycloakworkspaces.bootstrap.openapi.Mounts;
import io.github.keycloakworkspaces.claims.rest.TokenRefreshResource;
import io.github.keycloakworkspaces.console.ConsolePage;
import io.github.keycloakworkspaces.decision.authzen.EvaluationResource;
import io.github.keycloakworkspaces.decision.authzen.EvaluationsResource;
import io.github.keycloakworkspaces.decision.authzen.ForwardRefusals;
import io.github.keycloakworkspaces.decision.authzen.ForwardResource;
import io.github.keycloakworkspaces.decision.authzen.MessageRefusals;
import io.github.keycloakworkspaces.decision.authzen.MetadataResource;
import io.github.keycloakworkspaces.decision.authzen.SearchResource;
import io.github.keycloakworkspaces.decision.rest.ExplainResource;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.RefusalForms;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.invitation.login.SignUpPage;
import io.github.keycloakworkspaces.invitation.rest.InviteResource;
import io.github.keycloakworkspaces.mapping.rest.GroupMappingsResource;
import io.github.keycloakworkspaces.mapping.rest.GroupsResource;
import io.github.keycloakworkspaces.mapping.rest.SamlSettingsResource;
import io.github.keycloakworkspaces.mapping.rest.ScimSettingsResource;
import io.github.keycloakworkspaces.mapping.rest.SyncErrorsResource;
import io.github.keycloakworkspaces.membership.rest.CurrentUserResource;
import io.github.keycloakworkspaces.membership.rest.OrganizationsResource;
import io.github.keycloakworkspaces.membership.rest.SessionPolicyResource;
import io.github.keycloakworkspaces.membership.rest.UsersResource;
import io.github.keycloakworkspaces.project.rest.AnnotatorsResource;
import io.github.keycloakworkspaces.project.rest.LeftProjectsResource;
import io.github.keycloakworkspaces.project.rest.MemberProjectsResource;
import io.github.keycloakworkspaces.project.rest.ProjectMembersResource;
import io.github.keycloakworkspaces.project.rest.ProjectRolesResource;
import io.github.keycloakworkspaces.project.rest.ProjectsResource;
import io.github.keycloakworkspaces.project.rest.RolesOfProjectResource;
import io.github.keycloakworkspaces.project.rest.TaskAssigneesResource;
import io.github.keycloakworkspaces.project.rest.TemplatesResource;
import io.github.keycloakworkspaces.project.rest.WorkspaceProjectsResource;
import io.github.keycloakworkspaces.roles.rest.PermissionsResource;
import io.github.keycloakworkspaces.scim.rest.ScimRefusals;
import io.github.keycloakworkspaces.scim.rest.ScimResource;
import io.github.keycloakworkspaces.scim.rest.ScimTokenResource;
import io.github.keycloakworkspaces.tag.rest.TagImportsResource;
import io.github.keycloakworkspaces.tag.rest.TagsResource;
import io.github.keycloakworkspaces.token.rest.LegacyTokenResource;
import io.github.keycloakworkspaces.token.rest.ResetTokenResource;
import io.github.keycloakworkspaces.token.rest.TokenSettingsResource;
import io.github.keycloakworkspaces.token.rest.TokensResource;
import io.github.keycloakworkspaces.transfer.document.json.DocumentSchema;
import io.github.keycloakworkspaces.workspace.rest.MemberWorkspacesResource;
import io.github.keycloakworkspaces.workspace.rest.WorkspacesResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Everything under {@code /realms/{realm}/workspaces}. */
public final class RealmRoot {

    /** The protocols that say refusals in a form of their own, and the pages on which Keycloak does. */
    static final RefusalForms REFUSALS = new RefusalForms(
            List.of(new MessageRefusals(), new ForwardRefusals(), new ScimRefusals()), List.of("/signup"));

    private final KeycloakSession session;

    RealmRoot(KeycloakSession session) {
        this.session = session;
    }

    @Path("api/organizations")
    @Mounts(OrganizationsResource.class)
    public Object organizations() {
        return at(new OrganizationsResource(session));
    }

    @Path("api/organizations/{organization}/permissions")
    @Mounts(PermissionsResource.class)
    public Object permissions(@PathParam("organization") String organization) {
        return at(new PermissionsResource(session, organization));
    }

    @Path("api/organizations/{organization}/left-projects")
    @Mounts(LeftProjectsResource.class)
    public Object leftProjects(@PathParam("organization") String organization) {
        return at(new LeftProjectsResource(session, organization));
    }

    @Path("api/organizations/{organization}/member-tags")
    @Mounts(TagsResource.class)
    public Object memberTags(@PathParam("organization") String organization) {
        return at(new TagsResource(session, organization));
    }

    @Path("api/organizations/{organization}/member-tags/imports")
    @Mounts(TagImportsResource.class)
    public Object tagImports(@PathParam("organization") String organization) {
        return at(new TagImportsResource(session, organization));
    }

    @Path("api/organizations/{organization}/group-mappings")
    @Mounts(GroupMappingsResource.class)
    public Object groupMappings(@PathParam("organization") String organization) {
        return at(new GroupMappingsResource(session, organization));
    }

    @Path("api/organizations/{organization}/groups")
    @Mounts(GroupsResource.class)
    public Object groups(@PathParam("organization") String organization) {
        return at(new GroupsResource(session, organization));
    }

    @Path("api/organizations/{organization}/sync-errors")
    @Mounts(SyncErrorsResource.class)
    public Object syncErrors(@PathParam("organization") String organization) {
        return at(new SyncErrorsResource(session, organization));
    }

    @Path("api/saml/settings")
    @Mounts(SamlSettingsResource.class)
    public Object samlSettings() {
        return at(new SamlSettingsResource(session));
    }

    @Path("api/scim/settings")
    @Mounts(ScimSettingsResource.class)
    public Object scimSettings() {
        return at(new ScimSettingsResource(session));
    }

    @Path("api/organizations/{organization}/scim-token")
    @Mounts(ScimTokenResource.class)
    public Object scimToken(@PathParam("organization") String organization) {
        return at(new ScimTokenResource(session, organization));
    }

    @Path("api/organizations/{organization}/memberships/{person}/workspaces")
    @Mounts(MemberWorkspacesResource.class)
    public Object workspacesOfMember(
            @PathParam("organization") String organization, @PathParam("person") String person) {
        return at(new MemberWorkspacesResource(session, organization, person));
    }

    @Path("api/organizations/{organization}/memberships/{person}/projects")
    @Mounts(MemberProjectsResource.class)
    public Object projectsOfMember(@PathParam("organization") String organization, @PathParam("person") String person) {
        return at(new MemberProjectsResource(session, organization, person));
    }

    @Path("api/users")
    @Mounts(UsersResource.class)
    public Object users() {
        return at(new UsersResource(session));
    }

    @Path("api/current-user")
    @Mounts(CurrentUserResource.class)
    public Object currentUser() {
        return at(new CurrentUserResource(session));
    }

    @Path("api/current-user/token")
    @Mounts(LegacyTokenResource.class)
    public Object legacyToken() {
        return at(new LegacyTokenResource(session));
    }

    @Path("api/current-user/reset-token")
    @Mounts(ResetTokenResource.class)
    public Object resetToken() {
        return at(new ResetTokenResource(session));
    }

    @Path("api/token")
    @Mounts(TokensResource.class)
    public Object tokens() {
        return at(new TokensResource(session));
    }

    @Path("api/token/refresh")
    @Mounts(TokenRefreshResource.class)
    public Object tokenRefresh() {
        return at(new TokenRefreshResource(session));
    }

    @Path("api/session-policy")
    @Mounts(SessionPolicyResource.class)
    public Object sessionPolicy() {
        return at(new SessionPolicyResource(session));
    }

    @Path("api/jwt/settings")
    @Mounts(TokenSettingsResource.class)
    public Object tokenSettings() {
        return at(new TokenSettingsResource(session));
    }

    @Path("api/workspaces")
    @Mounts(WorkspacesResource.class)
    public Object workspaces() {
        return at(new WorkspacesResource(session));
    }

    @Path("api/projects")
    @Mounts(ProjectsResource.class)
    public Object projects() {
        return at(new ProjectsResource(session));
    }

    @Path("api/project-templates")
    @Mounts(TemplatesResource.class)
    public Object templates() {
        return at(new TemplatesResource(session));
    }

    @Path("api/workspaces/{workspace}/projects")
    @Mounts(WorkspaceProjectsResource.class)
    public Object projectsOf(@PathParam("workspace") String workspace) {
        return at(new WorkspaceProjectsResource(session, workspace));
    }

    @Path("api/projects/roles")
    @Mounts(ProjectRolesResource.class)
    public Object projectRoles() {
        return at(new ProjectRolesResource(session));
    }

    @Path("api/projects/{project}/roles")
    @Mounts(RolesOfProjectResource.class)
    public Object rolesOfProject(@PathParam("project") String project) {
        return at(new RolesOfProjectResource(session, project));
    }

    @Path("api/projects/{project}/annotators")
    @Mounts(AnnotatorsResource.class)
    public Object annotatorsOfProject(@PathParam("project") String project) {
        return at(new AnnotatorsResource(session, project));
    }

    @Path("api/projects/{project}/members")
    @Mounts(ProjectMembersResource.class)
    public Object projectMembers(@PathParam("project") String project) {
        return at(new ProjectMembersResource(session, project));
    }

    @Path("api/projects/{project}/tasks")
    @Mounts(TaskAssigneesResource.class)
    public Object taskAssignees(@PathParam("project") String project) {
        return at(new TaskAssigneesResource(session, project));
    }

    @Path("api/invite")
    @Mounts(InviteResource.class)
    public Object invite() {
        return at(new InviteResource(session));
    }

    @Path("api/activity-logs")
    @Mounts(ActivityResource.class)
    public Object activityLogs() {
        return at(new ActivityResource(session));
    }

    @Path("api/dashboards")
    @Mounts(DashboardResource.class)
    public Object dashboards() {
        return at(new DashboardResource(session));
    }

    @Path("access/v1/evaluation")
    @Mounts(EvaluationResource.class)
    public Object evaluation() {
        return at(new EvaluationResource(session));
    }

    @Path("access/v1/evaluations")
    @Mounts(EvaluationsResource.class)
    public Object evaluations() {
        return at(new EvaluationsResource(session));
    }

    @Path("access/v1/search")
    @Mounts(SearchResource.class)
    public Object search() {
        return at(new SearchResource(session));
    }

    /** Proxies ask it by any method, so it is no part of the description of the API. */
    @Path("access/v1/forward")
    public ForwardResource forward() {
        return new ForwardResource(session);
    }

    @Path(".well-known/authzen-configuration")
    @Mounts(MetadataResource.class)
    public Object metadata() {
        return at(new MetadataResource(session));
    }

    @Path("api/decisions")
    @Mounts(ExplainResource.class)
    public Object explanations() {
        return at(new ExplainResource(session));
    }

    /** Its own schema documents describe it. */
    @Path("scim/v2")
    public ScimResource scim() {
        return new ScimResource(session);
    }

    /** Says what the API takes and answers, to everybody. */
    @GET
    @Path("openapi.json")
    public Response description() {
        return Replies.ok(
                session, Description.DOCUMENT.at(Addresses.of(session).build().toString()));
    }

    /** The JSON schema of organization documents, for everybody. */
    @GET
    @Path("organization.schema.json")
    public Response documentSchema() {
        return Replies.ok(session, DocumentSchema.json());
    }

    @Path("signup")
    public SignUpPage signUp() {
        return new SignUpPage(session);
    }

    @Path("console")
    public ConsolePage console() {
        return new ConsolePage(session);
    }

    private Object at(Object resource) {
        return HttpMethod.OPTIONS.equals(session.getContext().getHttpRequest().getHttpMethod())
                ? new Preflight()
                : resource;
    }

    /** Made when somebody asks for it first. */
    private static final class Description {

        static final ApiDocument DOCUMENT = ApiDocument.of(RealmRoot.class);
    }
}
