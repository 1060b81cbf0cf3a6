package io.github.keycloakworkspaces.testsuite.decision;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;

/** A request to an application, about which a proxy asks. */
record Proxied(String method, String address) {

    static final String ATTRIBUTE = "workspaces.forward_routes";

    private static final String FORWARD = "/access/v1/forward/" + TestRealm.APP;

    /** Routes of an application that calls projects by names of its own. */
    static final String ROUTES = Json.write(List.of(
            route("GET", "/projects/{project}", "project.view", "project", "external:{project}"),
            route("POST", "/projects/{project}/export", "data.export", "project", "external:{project}"),
            route("GET", "/people/**", "people.view", "organization", "alias:acme")));

    private static Map<String, Object> route(String method, String path, String action, String type, String id) {
        return Map.of(
                "methods", List.of(method), "path", path, "action", action, "resource", Map.of("type", type, "id", id));
    }

    /** As nginx asks. */
    Response original(Http base) {
        return base.with("X-Original-Method", method)
                .with("X-Original-URI", address)
                .get(FORWARD);
    }

    /** As Traefik asks. */
    Response forwarded(Http base) {
        return base.with("X-Forwarded-Method", method)
                .with("X-Forwarded-Uri", address)
                .get(FORWARD);
    }

    /** As Envoy asks. */
    Response behind(Http base) {
        return base.send(method, FORWARD + address);
    }
}
