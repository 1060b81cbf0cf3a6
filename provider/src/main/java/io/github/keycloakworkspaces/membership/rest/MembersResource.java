package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.mapping.http.GroupNames;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberChanges;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.http.PersonNumbers;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectStore.ProjectTitle;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.tag.TagCases;
import io.github.keycloakworkspaces.tag.TagName;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/memberships}: the members of one organization. */
public final class MembersResource {

    private static final int MOST_PROJECTS = 100;

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final MembershipCases membership;
    private final ProjectCases cases;
    private final TagCases tag;

    MembersResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
        this.cases = WorkspacesProvider.of(session, ProjectCases.class);
        this.tag = WorkspacesProvider.of(session, TagCases.class);
    }

    @GET
    @Operation(
            summary = "Lists the members of an organization.",
            query = MemberParameters.class,
            answer = MemberView.class,
            shape = Operation.Shape.PAGE,
            problems = {"workspace.not_found", "project.not_found"})
    public Response list() {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        var parameters =
                Input.query(MemberParameters.class, session.getContext().getUri());
        Long workspace = parameters.excludeWorkspaceId();
        Long project = parameters.excludeProjectId();
        var query = parameters.query(
                workspace == null
                        ? null
                        : guard.workspace(access, workspace, Action.WORKSPACE_VIEW)
                                .id(),
                project == null
                        ? null
                        : guard.project(access, project, Action.PROJECT_VIEW).id());
        var page = membership.store().members(access.organization(), query);
        var created = parameters.withProjects() ? created(access, parameters.everything() ? null : people(page)) : null;
        var changes = changes(access);
        var tags = tag.store().of(access.organization(), parameters.everything() ? null : people(page));
        var groups = GroupNames.of(session, guard, access, parameters.everything() ? null : people(page));
        return parameters
                .paging()
                .answer(
                        session,
                        page,
                        profile -> MemberView.of(
                                profile,
                                changes.apply(profile.member()),
                                GroupNames.ofRole(profile.member(), groups),
                                tags.getOrDefault(profile.member().person(), List.of()),
                                of(profile, created)));
    }

    @PATCH
    @Operation(
            summary = "Gives a member a role; a pending or deactivated member is active with it.",
            body = RoleChange.class,
            answer = MemberView.class,
            problems = {
                "member.not_found",
                "role.not_assignable",
                "role.higher",
                "owner.protected",
                "member.self",
                "role.managed_by_groups",
                "seats.exhausted"
            })
    public Response changeRole(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return changeRole(access, Input.body(RoleChange.class, headers, body));
    }

    /** Older clients post what newer ones patch. */
    @POST
    @Operation(
            summary = "Gives a member a role, as older clients ask for it.",
            body = RoleChange.class,
            answer = MemberView.class,
            problems = {
                "member.not_found",
                "role.not_assignable",
                "role.higher",
                "owner.protected",
                "member.self",
                "role.managed_by_groups",
                "seats.exhausted"
            })
    public Response assignRole(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        return changeRole(access, Input.body(RoleChange.class, headers, body));
    }

    @GET
    @Path("{person}")
    @Operation(
            summary = "Shows one membership.",
            query = ProjectParameters.class,
            answer = MemberPageView.class,
            problems = "member.not_found")
    public Response show(@PathParam("person") String person) {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        MemberProfile profile = profile(access.organization(), PersonNumbers.inPath(person));
        if (profile.member().deleted()) {
            throw MemberProblems.memberNotFound();
        }
        var parameters =
                Input.query(ProjectParameters.class, session.getContext().getUri());
        var created = Boolean.TRUE.equals(parameters.contributedToProjects())
                ? created(access, Set.of(profile.member().person()))
                : null;
        MemberChanges changes = changes(access).apply(profile.member());
        return Replies.ok(
                session,
                MemberPageView.of(profile, changes, groups(access, profile), tags(profile), of(profile, created)));
    }

    @DELETE
    @Path("me")
    @Operation(
            summary = "Ends the caller's own membership, whatever its role; the Owner stays.",
            status = 204,
            problems = {"organization.not_found", "owner.must_transfer"})
    public Response leave() {
        PersonSnapshot self = guard.self(organization);
        membership.memberships().leave(self.organization(), self.person());
        return Replies.done(session);
    }

    @DELETE
    @Path("{person}")
    @Operation(
            summary = "Deletes a membership softly; the person keeps account and number.",
            status = 204,
            problems = {"member.not_found", "member.self", "owner.protected", "role.higher"})
    public Response delete(@PathParam("person") String person) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        membership.memberships().delete(access.actor(), access.organization(), PersonNumbers.inPath(person));
        return Replies.done(session);
    }

    private Response changeRole(Access access, RoleChange change) {
        PersonId target = PersonNumbers.one(change.userId());
        membership.memberships().changeRole(access.actor(), access.organization(), target, change.role());
        boolean manual = membership.manual().roles(access.organization());
        if (!manual) {
            letGroupsDecide(access, target);
        }
        MemberProfile changed = profile(access.organization(), target);
        return Replies.ok(
                session,
                MemberView.of(
                        changed,
                        MemberChanges.of(access.actor(), changed.member(), manual),
                        groups(access, changed),
                        tags(changed),
                        null));
    }

    private List<String> groups(Access access, MemberProfile profile) {
        Member member = profile.member();
        return GroupNames.ofRole(member, GroupNames.of(session, guard, access, Set.of(member.person())));
    }

    /** Whoever is let in again by hand has the role of their groups. */
    private void letGroupsDecide(Access access, PersonId target) {
        membership
                .store()
                .lock(access.organization())
                .ifPresent(locked -> WorkspacesProvider.of(session, MappingCases.class)
                        .sync()
                        .recompute(locked, target));
    }

    private List<TagName> tags(MemberProfile profile) {
        Member member = profile.member();
        return tag.store().of(member.organization(), Set.of(member.person())).getOrDefault(member.person(), List.of());
    }

    private Function<Member, MemberChanges> changes(Access access) {
        if (!guard.mayAlso(access, Action.MEMBERS_CHANGE_ROLE)) {
            return member -> MemberChanges.NONE;
        }
        boolean manual = membership.manual().roles(access.organization());
        return member -> MemberChanges.of(access.actor(), member, manual);
    }

    private static Set<PersonId> people(Page<MemberProfile> page) {
        return page.items().stream().map(profile -> profile.member().person()).collect(Collectors.toSet());
    }

    /** What people created, or everybody, is told to those who see every project; {@code null} for the others. */
    private @Nullable Map<PersonId, List<ProjectTitle>> created(Access access, @Nullable Set<PersonId> people) {
        if (!guard.reachesAll(access, Action.PROJECT_VIEW)) {
            return null;
        }
        PersonId viewer = access.actor().person();
        return cases.store()
                .created(access.organization(), viewer == null ? PersonId.NOBODY : viewer, people, MOST_PROJECTS);
    }

    private static @Nullable List<ProjectTitle> of(
            MemberProfile profile, @Nullable Map<PersonId, List<ProjectTitle>> created) {
        return created == null ? null : created.getOrDefault(profile.member().person(), List.of());
    }

    private MemberProfile profile(OrganizationId id, PersonId person) {
        return membership.store().profile(id, person).orElseThrow(MemberProblems::memberNotFound);
    }

    private record ProjectParameters(@Nullable Boolean contributedToProjects) {}
}
