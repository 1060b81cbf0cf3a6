package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/.well-known/authzen-configuration}: where the decision point of a realm is, section 9. */
public final class MetadataResource {

    private final KeycloakSession session;
    private final Guard guard;

    public MetadataResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
    }

    /** The addresses; what isn't there isn't supported. */
    private record Metadata(
            String policyDecisionPoint,
            String accessEvaluationEndpoint,
            String accessEvaluationsEndpoint,
            String searchSubjectEndpoint,
            String searchResourceEndpoint,
            String searchActionEndpoint) {}

    @GET
    @Operation(summary = "Tells where decisions are asked for.", inOrganization = false, answer = Metadata.class)
    public Response show() {
        guard.anybody();
        String base = Addresses.of(session).build().toString();
        return Replies.published(
                session,
                new Metadata(
                        base,
                        base + "/access/v1/evaluation",
                        base + "/access/v1/evaluations",
                        base + "/access/v1/search/subject",
                        base + "/access/v1/search/resource",
                        base + "/access/v1/search/action"));
    }
}
