package io.github.keycloakworkspaces.testsuite.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups of an organization as SAML has told them at sign-ins of some time ago: their rows, and what the organization gives to
 * them by its mappings.
 */
public final class HeardGroups {

    private static final String GROUP = """
        INSERT INTO KW_GROUP (ID, ORGANIZATION_ID, SOURCE, GROUP_KEY, NAME, CREATED_AT, CHANGED_AT)
        SELECT nextval('KW_GROUP_SEQ'), k.ID, 'saml', ?, ?, 0, 0 FROM KW_ORGANIZATION k
        WHERE k.ID = ? AND NOT EXISTS (SELECT 1 FROM KW_GROUP g
            WHERE g.ORGANIZATION_ID = k.ID AND g.SOURCE = 'saml' AND g.GROUP_KEY = ?)\
        """;

    private static final String MEMBERS = """
        INSERT INTO KW_GROUP_MEMBER (ID, ORGANIZATION_ID, GROUP_ID, PERSON_ID, CREATED_AT)
        SELECT nextval('KW_GROUP_MEMBER_SEQ'), g.ORGANIZATION_ID, g.ID, m.PERSON_ID, 0
        FROM KW_GROUP g JOIN KW_MEMBER m ON m.ORGANIZATION_ID = g.ORGANIZATION_ID AND m.DELETED_AT IS NULL
        WHERE g.ORGANIZATION_ID = ? AND g.SOURCE = 'saml' AND g.GROUP_KEY = ?\
        """;

    private static final String RUNS = """
        INSERT INTO KW_GROUP_RUN (ID, ORGANIZATION_ID, PERSON_ID, SOURCE, OVERRULED, CREATED_AT)
        SELECT nextval('KW_GROUP_RUN_SEQ'), m.ORGANIZATION_ID, m.PERSON_ID, 'saml', FALSE, 0
        FROM KW_MEMBER m
        WHERE m.ORGANIZATION_ID = ? AND m.DELETED_AT IS NULL AND NOT EXISTS (SELECT 1 FROM KW_GROUP_RUN r
            WHERE r.ORGANIZATION_ID = m.ORGANIZATION_ID AND r.PERSON_ID = m.PERSON_ID AND r.SOURCE = 'saml')\
        """;

    private final TestOrganization organization;

    public HeardGroups(TestOrganization organization) {
        this.organization = organization;
    }

    /** SAML has said that the person is in the group. */
    public void in(String person, String group) {
        add(group, " AND m.PERSON_ID = ?", organization.number(person));
    }

    /** SAML has said so of everybody. */
    public void everybodyIn(String group) {
        add(group, "");
    }

    /** SAML has said so of one of some people each, who are everybody together. */
    public void everybodyInOneOf(List<String> groups) {
        for (int i = 0; i < groups.size(); i++) {
            add(groups.get(i), " AND MOD(m.PERSON_ID, ?) = ?", groups.size(), i);
        }
    }

    private void add(String group, String which, Object... values) {
        long id = organization.id();
        organization.database().update(GROUP, group, group, id, group);
        organization.database().update(MEMBERS + which, and(List.of(id, group), values));
        organization.database().update(RUNS + which, and(List.of(id), values));
    }

    private static Object[] and(List<Object> first, Object... more) {
        var all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** As when SAML says at a sign-in that the person is in the group no more, while the mappings are as now. */
    public void left(String person, String group) {
        organization.database().update("""
            UPDATE KW_GROUP_MEMBER SET LEFT_AT = 0,
                LEFT_MAPPING = (SELECT MAX(p.ID) FROM KW_GROUP_MAPPING p WHERE p.ORGANIZATION_ID = ?)
            WHERE PERSON_ID = ? AND GROUP_ID = (SELECT g.ID FROM KW_GROUP g
                WHERE g.ORGANIZATION_ID = ? AND g.SOURCE = 'saml' AND g.GROUP_KEY = ?)\
            """, organization.id(), organization.number(person), organization.id(), group);
    }

    /** Gives a group something; says what was answered. */
    public JsonNode give(String group, Map<String, Object> what) {
        var body = new LinkedHashMap<String, Object>(what);
        body.put("source", "saml");
        body.put("group", group);
        return organization.owner().api().post(path(), body).expect(201).json();
    }

    public void role(String group, String role) {
        give(group, Map.of("role", role));
    }

    public void workspace(String group, long workspace) {
        give(group, Map.of("workspace", workspace));
    }

    public void project(String group, long project, String role) {
        give(group, Map.of("project", project, "role", role));
    }

    /** Takes everything from the group that the answer to {@link #give} is about. */
    public void take(JsonNode given) {
        organization
                .owner()
                .api()
                .delete(path() + "/" + given.path("id").asLong())
                .expect(204);
    }

    public JsonNode evaluation() {
        return organization
                .owner()
                .api()
                .get(path() + "/evaluation")
                .expect(200)
                .json();
    }

    /** Returns when everybody has been looked at. */
    public JsonNode evaluated() {
        Patience.until(
                "everybody has what the mappings give",
                () -> !evaluation().path("finished_at").isNull());
        return evaluation();
    }

    /** The codes of what was not followed, the last ones first. */
    public List<String> problems() {
        return organization
                .results(organization.owner().api().get("/organizations/" + organization.id() + "/sync-errors"))
                .stream()
                .map(error -> error.path("code").asText())
                .toList();
    }

    private String path() {
        return "/organizations/" + organization.id() + "/group-mappings";
    }
}
