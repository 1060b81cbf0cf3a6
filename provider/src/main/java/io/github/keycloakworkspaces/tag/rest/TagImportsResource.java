package io.github.keycloakworkspaces.tag.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Lines;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.tag.TagCases;
import io.github.keycloakworkspaces.tag.TagImport;
import io.github.keycloakworkspaces.tag.TagProblems;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/organizations/{organization}/member-tags/imports}: tags for many members from a file. */
public final class TagImportsResource {

    private static final int MOST_LETTERS = 200_000;

    private final KeycloakSession session;
    private final String organization;
    private final Guard guard;
    private final TagCases cases;

    public TagImportsResource(KeycloakSession session, String organization) {
        this.session = session;
        this.organization = organization;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, TagCases.class);
    }

    private record Upload(
            @Nullable @Size(max = 10_000) @Lines String bulkTags,
            @Size(max = MOST_LETTERS) @Lines String file) {}

    private record Taken(@JsonProperty("import") long number) {}

    @POST
    @Operation(
            summary = "Gives the members that a file names its tags, and makes those that aren't there.",
            body = Upload.class,
            answer = Taken.class,
            status = 201,
            problems = {"tag.import_malformed", "tag.import_too_large", "tag.too_many"})
    public Response create(@Context HttpHeaders headers, InputStream body) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        Upload upload = Input.upload(Upload.class, headers, body);
        String everybody = Optional.ofNullable(upload.bulkTags()).orElse("");
        return Replies.created(
                session,
                new Taken(cases.imports().run(access.actor(), access.organization(), everybody, upload.file())));
    }

    @GET
    @Path("{import}")
    @Operation(
            summary = "Shows what became of a file with tags.",
            answer = TagImportView.class,
            problems = "tag.import_not_found")
    public Response show(@PathParam("import") String number) {
        Access access = guard.member(organization, Action.MEMBERS_CHANGE_ROLE);
        TagImport done = Numbers.positive(number)
                .flatMap(id -> cases.importStore().find(access.organization(), id))
                .orElseThrow(TagProblems::importNotFound);
        return Replies.ok(session, TagImportView.of(done));
    }
}
