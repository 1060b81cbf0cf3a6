package io.github.keycloakworkspaces.testsuite.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Documents of organizations as chance wants them, among ten people who have accounts. */
final class RandomOrganization {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ROLES = List.of("AD", "MA", "RE", "AN", "NO", "DI");
    private static final List<String> SOURCES =
            List.of("manual", "saml", "oidc", "ldap", "scim", "invitation", "import");
    private static final String FACT = "2026-01-31T10:20:30.456Z";

    private final Random random;
    private final String alias;
    private final List<String> live = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private int externalIds;

    private RandomOrganization(String alias, long seed) {
        this.alias = alias;
        this.random = new Random(seed);
    }

    /** Those whom such documents name. */
    static List<String> people() {
        return IntStream.range(0, 10).mapToObj(i -> "p" + i + "@acme.example").toList();
    }

    static ObjectNode document(String alias, long seed) {
        return new RandomOrganization(alias, seed).organization();
    }

    private ObjectNode organization() {
        ObjectNode document = NODES.objectNode().put("alias", alias).put("name", "The " + alias);
        String owner = pick(people());
        document.put("owner", owner)
                .put("default_role", pick(ROLES))
                .put("created_at", FACT)
                .put("link_resets", random.nextInt(5));
        document.set("seat_limit", chance(50) ? NODES.nullNode() : NODES.numberNode(20));
        document.set("activity_days", chance(50) ? NODES.nullNode() : NODES.numberNode(30));
        IntStream.range(0, 4).filter(i -> chance(60)).forEach(i -> labels.add("Tag " + i + " ${é}"));
        document.set("members", members(owner));
        document.set("tags", tags());
        document.set(
                "token_settings",
                NODES.objectNode()
                        .put("personal", chance(70))
                        .put("legacy", chance(30))
                        .put("days", 1 + random.nextInt(400)));
        document.set("invitations", invitations());
        document.set("workspaces", workspaces());
        document.set("templates", templates());
        document.set("permissions", permissions());
        document.set("group_mappings", mappings());
        document.set("sso_settings", NODES.objectNode().put("manual_roles", chance(50)));
        return document;
    }

    private ArrayNode members(String owner) {
        ArrayNode members = NODES.arrayNode();
        for (String user : people()) {
            ObjectNode member = NODES.objectNode().put("user", user).put("source", pick(SOURCES));
            member.put("created_at", FACT);
            if (user.equals(owner)) {
                members.add(tagged(member));
                live.add(user);
            } else if (chance(70)) {
                members.add(tagged(member.put("role", pick(ROLES))));
                live.add(user);
            } else if (chance(50)) {
                members.add(member.put("deleted_at", FACT));
                known.add(user);
            }
        }
        known.addAll(live);
        return members;
    }

    /** Where there are no tags, documents don't say who has which. */
    private ObjectNode tagged(ObjectNode member) {
        if (!labels.isEmpty()) {
            ArrayNode tags = member.putArray("tags");
            labels.stream().filter(label -> chance(40)).forEach(tags::add);
        }
        return member;
    }

    private ArrayNode tags() {
        ArrayNode tags = NODES.arrayNode();
        for (String label : labels) {
            tags.add(facts(NODES.objectNode().put("label", label), "created_by").put("changed_at", FACT));
        }
        return tags;
    }

    /** Nobody is in these groups. */
    private ArrayNode mappings() {
        ArrayNode mappings = NODES.arrayNode();
        for (int i = 0; i < random.nextInt(3); i++) {
            ObjectNode mapping = NODES.objectNode()
                    .put("source", pick(List.of("saml", "oidc", "scim")))
                    .put("group", "Group " + i)
                    .put("created_at", FACT);
            mappings.add(chance(70) ? mapping.put("role", "MA") : mapping.put("workspace", "Missing " + i));
        }
        return mappings;
    }

    private ArrayNode invitations() {
        ArrayNode invitations = NODES.arrayNode();
        for (int i = 0; i < random.nextInt(1, 4); i++) {
            String email = "new" + i + "@acme.example";
            open.add(email);
            invitations.add(facts(NODES.objectNode().put("email", email), "invited_by")
                    .put("role", pick(List.of("AD", "MA", "RE", "AN")))
                    .put("expires_at", chance(50) ? "2026-02-01T00:00:00Z" : "2099-01-01T00:00:00Z"));
        }
        return invitations;
    }

    private ArrayNode workspaces() {
        ArrayNode workspaces = NODES.arrayNode();
        for (int i = 0; i < random.nextInt(1, 6); i++) {
            ObjectNode workspace = facts(workspace("W" + random.nextInt(3)), "created_by");
            workspace.set("members", grants());
            workspace.set("invited", invited());
            workspace.set("projects", projects(false));
            workspaces.add(workspace);
        }
        for (String user : known) {
            if (chance(20)) {
                ObjectNode sandbox = workspace("Sandbox")
                        .put("archived", false)
                        .put("personal", true)
                        .put("created_by", user);
                sandbox.set("projects", projects(true));
                workspaces.add(sandbox.put("created_at", FACT));
            }
        }
        return workspaces;
    }

    private ObjectNode workspace(String title) {
        ObjectNode workspace = NODES.objectNode()
                .put("title", title)
                .put("color", "#" + random.nextInt(1000))
                .put("archived", chance(30));
        workspace.set("description", text());
        return workspace;
    }

    private ArrayNode projects(boolean personal) {
        ArrayNode projects = NODES.arrayNode();
        for (int i = 0; i < random.nextInt(4); i++) {
            ObjectNode project = facts(NODES.objectNode().put("title", "P" + random.nextInt(3)), "created_by")
                    .put("published", !personal && chance(50))
                    .put("show_annotation_history", chance(50));
            externalIds++;
            project.set("external_id", chance(50) ? NODES.nullNode() : NODES.textNode("e" + externalIds));
            project.set("description", text());
            project.set("pinned_at", chance(80) ? NODES.nullNode() : NODES.textNode(FACT));
            project.set("settings", settings());
            if (!personal) {
                project.set("members", grants());
                project.set("invited", invited());
                people(project);
            }
            projects.add(project);
        }
        return projects;
    }

    private void people(ObjectNode project) {
        ArrayNode roles = project.putArray("roles");
        ArrayNode assignees = project.putArray("assignees");
        for (String user : live) {
            if (chance(20)) {
                roles.addObject()
                        .put("user", user)
                        .put("role", chance(50) ? "AN" : "RE")
                        .put("source", pick(SOURCES));
            }
        }
        for (int task = 1; task < 4; task++) {
            if (chance(50)) {
                ObjectNode entry = assignees.addObject().put("task", task);
                entry.putArray("annotators").add(pick(live));
                entry.putArray("reviewers").add(pick(live));
            }
        }
    }

    private ObjectNode settings() {
        ObjectNode settings = NODES.objectNode();
        if (chance(50)) {
            settings.put("label_config", "<View>${HOME} \u00e9 \ud83d\ude00 \"quoted\"\n</View>");
        }
        if (chance(50)) {
            settings.put("maximum_annotations", random.nextInt(5)).put("annotator_evaluation_minimum_score", "12.50");
        }
        if (chance(50)) {
            settings.putObject("review_settings").put("only_finished_tasks", true);
        }
        if (chance(50)) {
            settings.putObject("assignment_settings").put("label_stream_task_distribution", "assigned_only");
        }
        return settings;
    }

    private ArrayNode templates() {
        ArrayNode templates = NODES.arrayNode();
        for (int i = 0; i < random.nextInt(3); i++) {
            ObjectNode template = facts(NODES.objectNode().put("name", "T" + random.nextInt(2)), "created_by");
            template.put("changed_at", FACT).set("description", text());
            template.set(
                    "tags",
                    chance(50) ? NODES.nullNode() : NODES.arrayNode().add("a").add(1));
            template.set("settings", settings());
            templates.add(template);
        }
        return templates;
    }

    private ObjectNode permissions() {
        ObjectNode permissions = NODES.objectNode();
        for (String action : List.of("project.view", "data.export", "members.invite")) {
            if (chance(50)) {
                String less = action.equals("members.invite") ? "none" : "project";
                ObjectNode row = permissions.putObject(action);
                List.of("AD", "MA", "RE", "AN").forEach(role -> row.put(role, chance(50) ? less : "organization"));
            }
        }
        return permissions;
    }

    private ArrayNode grants() {
        ArrayNode grants = NODES.arrayNode();
        for (String user : live) {
            if (chance(30)) {
                ObjectNode grant = grants.addObject().put("user", user);
                ArrayNode sources = grant.putArray("sources").add(pick(SOURCES.subList(0, 4)));
                if (chance(30)) {
                    sources.add("scim");
                }
            }
        }
        return grants;
    }

    private ArrayNode invited() {
        ArrayNode invited = NODES.arrayNode();
        open.stream().filter(email -> chance(50)).forEach(invited::add);
        return invited;
    }

    private ObjectNode facts(ObjectNode thing, String by) {
        return thing.put(by, pick(known)).put("created_at", FACT);
    }

    private JsonNode text() {
        return chance(50) ? NODES.nullNode() : NODES.textNode("One line\nand ${another} for $5 #" + random.nextInt(9));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
