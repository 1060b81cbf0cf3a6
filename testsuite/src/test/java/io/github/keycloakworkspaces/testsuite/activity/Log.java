package io.github.keycloakworkspaces.testsuite.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.ArrayList;
import java.util.List;

/** An organization's activity log, as its Owner reads it. */
public final class Log {

    private final TestOrganization organization;

    public Log(TestOrganization organization) {
        this.organization = organization;
    }

    Response get(Person by, String query) {
        return by.api().get("/activity-logs/" + query);
    }

    Response get(String query) {
        return get(organization.owner(), query);
    }

    /** The one object that an answer has. */
    JsonNode page(String query) {
        return get(query).expect(200).json().path(0);
    }

    List<JsonNode> lines(String query) {
        return data(page(query));
    }

    /** Lines whose URL has this text, the latest first. */
    public List<JsonNode> about(String url) {
        return lines("?page_size=100&search=" + Http.encode(url));
    }

    /** The latest line whose URL has this text. */
    JsonNode latest(String url) {
        return about(url).stream().findFirst().orElseThrow(() -> new AssertionError("no line about " + url));
    }

    public List<String> urls(String query) {
        return lines(query).stream()
                .map(line -> line.path("request_url").asText())
                .toList();
    }

    static List<JsonNode> data(JsonNode page) {
        var lines = new ArrayList<JsonNode>();
        page.path("data").forEach(lines::add);
        return lines;
    }
}
