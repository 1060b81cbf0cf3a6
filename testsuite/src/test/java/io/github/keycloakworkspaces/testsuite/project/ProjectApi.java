package io.github.keycloakworkspaces.testsuite.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Projects as somebody uses them. */
final class ProjectApi {

    private ProjectApi() {}

    static JsonNode create(Person by, Object body) {
        return by.api().post("/projects/", body).expect(201).json();
    }

    /** In a workspace, with whatever else. */
    static long create(Person by, long workspace, Map<String, ?> more) {
        var body = new java.util.LinkedHashMap<String, Object>(more);
        body.put("workspace", workspace);
        return id(create(by, body));
    }

    static long id(JsonNode project) {
        return project.path("id").asLong();
    }

    static String path(long project) {
        return "/projects/" + project + "/";
    }

    static Response show(Person by, long project) {
        return by.api().get(path(project));
    }

    static JsonNode shown(Person by, long project) {
        return show(by, project).expect(200).json();
    }

    static Response change(Person by, long project, Object body) {
        return by.api().patch(path(project), body);
    }

    static JsonNode page(Person by, String query) {
        return by.api().get("/projects/" + query).expect(200).json();
    }

    static List<Long> ids(JsonNode projects) {
        List<Long> ids = new ArrayList<>();
        projects.forEach(project -> ids.add(id(project)));
        return ids;
    }

    static List<Long> listed(Person by, String query) {
        return ids(page(by, query).path("results"));
    }
}
