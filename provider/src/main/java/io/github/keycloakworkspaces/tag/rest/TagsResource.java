package io.github.keycloakworkspaces.tag.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.http.TagNumbers;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.tag.Tag;
import io.github.keycloakworkspaces.tag.TagCases;
import io.github.keycloakworkspaces.tag.TagProblems;
import io.github.keycloakworkspaces.tag.Tags;
import jakarta.validation.constraints.Size;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/member-tags}: the tags of an organization, and who has them. */
public final class TagsResource {

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final TagCases cases;
    private final MembershipCases membership;

    public TagsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, TagCases.class);
        this.membership = WorkspacesProvider.of(session, MembershipCases.class);
    }

    private record Label(@Size(min = 1, max = 255) String label) {}

    private record LabelChange(
            @Nullable @Size(min = 1, max = 255) String label) {}

    private record Labels(@Size(min = 1, max = Tags.MOST) List<String> labels) {}

    private record Numbered(@Nullable @Size(max = Tags.MOST) List<Long> ids) {}

    private record Created(int created) {}

    private record Deleted(int deleted) {}

    private record Assigned(int assigned) {}

    @GET
    @Operation(
            summary = "Lists the tags of an organization's members.",
            query = TagParameters.class,
            answer = TagView.class,
            shape = Operation.Shape.PAGE)
    public Response list() {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        var parameters = Input.query(TagParameters.class, session.getContext().getUri());
        Page<Tag> page = cases.store().list(access.organization(), parameters.query());
        var creators = creators(access, page.items());
        return parameters.paging().answer(session, page, tag -> TagView.of(tag, creator(tag, creators)));
    }

    @POST
    @Operation(
            summary = "Makes a tag.",
            body = Label.class,
            answer = TagView.class,
            status = 201,
            problems = {"tag.exists", "tag.too_many"})
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        String label = Input.body(Label.class, headers, body).label();
        return Replies.created(
                session, view(access, cases.tags().create(access.actor(), access.organization(), label)));
    }

    @GET
    @Path("{tag}")
    @Operation(summary = "Shows a tag.", answer = TagView.class, problems = "tag.not_found")
    public Response show(@PathParam("tag") String tag) {
        Access access = guard.member(organization, Action.PEOPLE_VIEW);
        return Replies.ok(session, view(access, id(tag)));
    }

    @PATCH
    @Path("{tag}")
    @Operation(
            summary = "Gives a tag another label.",
            body = LabelChange.class,
            answer = TagView.class,
            problems = {"tag.not_found", "tag.exists"})
    public Response rename(@PathParam("tag") String tag, @Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        String label = Input.body(LabelChange.class, headers, body).label();
        if (label != null) {
            cases.tags().rename(access.actor(), access.organization(), id(tag), label);
        }
        return Replies.ok(session, view(access, id(tag)));
    }

    @DELETE
    @Path("{tag}")
    @Operation(summary = "Deletes a tag, and takes it from everybody.", status = 204, problems = "tag.not_found")
    public Response delete(@PathParam("tag") String tag) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        if (cases.tags().delete(access.actor(), access.organization(), Set.of(id(tag))) == 0) {
            throw TagProblems.notFound();
        }
        return Replies.done(session);
    }

    @POST
    @Path("bulk")
    @Operation(
            summary = "Makes those of the tags that aren't there.",
            body = Labels.class,
            answer = Created.class,
            status = 201,
            problems = "tag.too_many")
    public Response createMany(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        List<String> labels = Input.body(Labels.class, headers, body).labels();
        return Replies.created(
                session, new Created(cases.tags().createAll(access.actor(), access.organization(), labels)));
    }

    @DELETE
    @Path("bulk")
    @Operation(
            summary = "Deletes those of the tags named that are there.",
            query = Numbered.class,
            answer = Deleted.class)
    public Response deleteMany() {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var named = Input.query(Numbered.class, session.getContext().getUri());
        Set<TagId> tags = TagNumbers.any(named.ids());
        return Replies.ok(session, new Deleted(cases.tags().delete(access.actor(), access.organization(), tags)));
    }

    @POST
    @Path("assignments")
    @Operation(
            summary = "Gives tags to members: to those named, or to everybody whom the query lets through.",
            query = TaggedPeople.class,
            body = TagAssignment.class,
            answer = Assigned.class,
            problems = {"tag.not_found", "member.not_found", "workspace.not_found", "project.not_found"})
    public Response assign(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        var people = Input.query(TaggedPeople.class, session.getContext().getUri());
        var assignment = Input.body(TagAssignment.class, headers, body);
        int given = cases.tags()
                .assign(
                        access.actor(),
                        access.organization(),
                        assignment.selection(filter(access, people)),
                        assignment.given(),
                        Boolean.TRUE.equals(assignment.overwrite()));
        return Replies.ok(session, new Assigned(given));
    }

    private MemberFilter filter(Access access, TaggedPeople people) {
        Long workspace = people.excludeWorkspaceId();
        Long project = people.excludeProjectId();
        return people.filter(
                workspace == null
                        ? null
                        : guard.workspace(access, workspace, Action.WORKSPACE_VIEW)
                                .id(),
                project == null
                        ? null
                        : guard.project(access, project, Action.PROJECT_VIEW).id());
    }

    private TagView view(Access access, TagId id) {
        Tag tag = cases.store().find(access.organization(), id).orElseThrow(TagProblems::notFound);
        return TagView.of(tag, creator(tag, creators(access, List.of(tag))));
    }

    private Map<PersonId, MemberProfile> creators(Access access, List<Tag> tags) {
        Set<PersonId> people = tags.stream()
                .flatMap(tag -> Optional.ofNullable(tag.createdBy()).stream())
                .collect(Collectors.toSet());
        return membership.store().profilesByPerson(access.organization(), people);
    }

    private static @Nullable MemberProfile creator(Tag tag, Map<PersonId, MemberProfile> creators) {
        PersonId person = tag.createdBy();
        return person == null ? null : creators.get(person);
    }

    private static TagId id(String text) {
        return Numbers.positive(text).map(TagId::new).orElseThrow(TagProblems::notFound);
    }
}
