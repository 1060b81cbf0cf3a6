package io.github.keycloakworkspaces.testsuite.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an organization gives to groups of one source, as its Owner says. */
final class MappedGroups {

    private final TestOrganization organization;
    private final String source;

    MappedGroups(TestOrganization organization, String source) {
        this.organization = organization;
        this.source = source;
    }

    /** Gives the number of the mapping. */
    long role(String group, String role) {
        return add(Map.of("group", group, "role", role));
    }

    long workspace(String group, long workspace) {
        return add(Map.of("group", group, "workspace", workspace));
    }

    long project(String group, long project, String role) {
        return add(Map.of("group", group, "project", project, "role", role));
    }

    void remove(long mapping) {
        organization.owner().api().delete(path() + "/" + mapping).expect(204);
    }

    /** Returns when everybody has been looked at; says how that went. */
    JsonNode evaluated() {
        Patience.until(
                "everybody has what the mappings give",
                () -> !evaluation().path("finished_at").isNull());
        return evaluation();
    }

    private JsonNode evaluation() {
        return organization
                .owner()
                .api()
                .get(path() + "/evaluation")
                .expect(200)
                .json();
    }

    /** The mappings of the source. */
    List<JsonNode> all() {
        return organization.results(organization.owner().api().get(path() + "?source=" + source));
    }

    /** The codes of what was not followed, the last ones first. */
    List<String> problems() {
        var codes = new ArrayList<String>();
        errors().forEach(error -> codes.add(error.path("code").asText()));
        return codes;
    }

    /** What was not followed, the last ones first. */
    List<JsonNode> errors() {
        return organization.results(organization.owner().api().get(organizationPath() + "/sync-errors"));
    }

    private long add(Map<String, Object> mapping) {
        var body = new LinkedHashMap<String, Object>(mapping);
        body.put("source", source);
        return organization
                .owner()
                .api()
                .post(path(), body)
                .expect(201)
                .json()
                .path("id")
                .asLong();
    }

    private String path() {
        return organizationPath() + "/group-mappings";
    }

    private String organizationPath() {
        return "/organizations/" + organization.id();
    }
}
