package io.github.keycloakworkspaces.transfer.apply.rest;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.apply.keycloak.PlanLog;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.document.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.plan.DesiredState;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/** {@code /admin/realms/{realm}/workspaces/organizations}: organizations as documents of their desired state. */
public final class DocumentsResource {

    private static final Set<String> PARAMETERS = Set.of("dryRun", "remove");

    private final KeycloakSession session;
    private final AdminGuard guard;
    private final AdminEventBuilder adminEvent;

    public DocumentsResource(KeycloakSession session, AdminGuard guard, AdminEventBuilder adminEvent) {
        this.session = session;
        this.guard = guard;
        this.adminEvent = adminEvent;
    }

    @GET
    @Path("{alias}")
    public Response read(@PathParam("alias") String alias, @Context HttpHeaders headers) {
        guard.viewOrganizations();
        OrganizationDocument document = applier().read(alias).orElseThrow(MemberProblems::organizationNotFound);
        DocumentFormat format = accepted(headers);
        return Replies.streamed(session, format.type(), stream -> format.write(document, stream));
    }

    @PUT
    @Path("{alias}")
    public Response apply(
            @PathParam("alias") String alias, @Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
        guard.manageOrganizations();
        requireKnown(uri);
        ApplyParameters parameters = Input.query(ApplyParameters.class, uri);
        DocumentFormat format = DocumentFormat.of(String.valueOf(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)))
                .orElseThrow(() -> Problem.malformed(
                        "request.malformed", "The body must be application/json or application/yaml."));
        DesiredState desired = new DesiredState(
                DocumentReader.readAbout(alias, format.parse(Json.bytes(body, Json.LARGEST_DOCUMENT))),
                parameters.mode());
        Plan plan = parameters.dry() ? applier().plan(desired) : applier().apply(desired);
        PlanView view = PlanView.of(plan, parameters.dry());
        if (parameters.dry() || plan.empty()) {
            return Replies.ok(session, view);
        }
        adminEvent
                .operation(plan.creates() ? OperationType.CREATE : OperationType.UPDATE)
                .resource(ResourceType.ORGANIZATION)
                .resourcePath(uri)
                .representation(view.summary())
                .success();
        new PlanLog(session, guard).write(plan);
        return plan.creates() ? Replies.created(session, view) : Replies.ok(session, view);
    }

    private OrganizationApplier applier() {
        return WorkspacesProvider.of(session, OrganizationApplier.class);
    }

    private DocumentFormat accepted(HttpHeaders headers) {
        return Input.accepted(headers).stream()
                .map(type -> DocumentFormat.of(type.getType() + "/" + type.getSubtype()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(DocumentFormat.JSON);
    }

    /** A parameter that is mistyped would make a dry run a real one. */
    private static void requireKnown(UriInfo uri) {
        for (String name : uri.getQueryParameters().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw Problem.malformed("request.unknown_field", "There is no parameter " + name + ".");
            }
        }
    }
}
