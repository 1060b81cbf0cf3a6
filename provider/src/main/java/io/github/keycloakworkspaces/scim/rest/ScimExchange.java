package io.github.keycloakworkspaces.scim.rest;

import io.github.keycloakworkspaces.access.RequestTrace;
import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.scim.ListRequest;
import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.scim.Selection;
import io.github.keycloakworkspaces.scim.json.ScimJson;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** One request to the SCIM server, and its answer. */
final class ScimExchange {

    /** The media type of answers. */
    static final String TYPE = "application/scim+json";

    private static final Set<String> TAKEN = Set.of(TYPE, "application/json", "application/scim");

    /** The largest body of a request, in bytes. */
    private static final int LARGEST = 2 << 20;

    private final KeycloakSession session;

    ScimExchange(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Reads the body.
     *
     * @throws NotSupportedException for another media type
     * @throws ProblemException {@code scim.invalid_syntax}, {@code request.too_large}
     */
    ScimValue body(HttpHeaders headers, InputStream body) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && !TAKEN.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
            throw new NotSupportedException();
        }
        return ScimJson.read(Json.bytes(body, LARGEST));
    }

    /** Which attributes the answer shall have. */
    Selection selection() {
        return Selection.of(parameter("attributes"), parameter("excludedAttributes"));
    }

    ListRequest listed() {
        return new ListRequest(parameter("filter"), parameter("startIndex"), parameter("count"));
    }

    @Nullable
    String parameter(String name) {
        MultivaluedMap<String, String> parameters =
                session.getContext().getUri().getQueryParameters();
        return parameters.getFirst(name);
    }

    /** Where something of the SCIM server is, for everybody. */
    String address(String path) {
        return Addresses.of(session).path("scim/v2").path(path).build().toString();
    }

    Response ok(ScimValue.Complex resource) {
        return answer(Response.ok(), resource);
    }

    Response created(ScimValue.Complex resource, String location) {
        return answer(Response.status(Response.Status.CREATED).location(URI.create(location)), resource);
    }

    Response done() {
        return Replies.done(session);
    }

    /** The request is to do something, and is logged whether or not it may. */
    void log() {
        news(true);
    }

    /**
     * The request is done. What is repeated changes nothing, and is no news.
     *
     * @param changed when what it is about was changed last
     */
    void logIf(Instant changed) {
        RequestTrace trace = RequestTrace.of(session);
        news(trace != null && changed.toEpochMilli() >= trace.startedAt());
    }

    private void news(boolean news) {
        RequestTrace trace = RequestTrace.of(session);
        if (trace != null) {
            trace.provisioned(news);
        }
    }

    private Response answer(ResponseBuilder answer, ScimValue.Complex resource) {
        return Replies.message(session, answer.type(TYPE), ScimJson.write(resource));
    }
}
