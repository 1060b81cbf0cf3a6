package io.github.keycloakworkspaces.testsuite.decision;

import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * An organization in which people are members of this and that by chance, and everything that one may ask about it. Some of
 * them chose another one, which is disabled.
 */
final class GeneratedWorld {

    /** The actions of the role matrix. */
    static final List<String> ACTIONS = List.of(
                    "members.change_role people.view members.invite activity_log.view workspace.create workspace.view"
                            + " workspace.change workspace.delete project.create project.view project.change project.delete"
                            + " template.save data.view data.import data.export tasks.assign_annotators tasks.assign_reviewers"
                            + " labeling.access review.access agreement.monitor annotations.verify performance.review"
                            + " api.access dashboard.track dashboard.annotator")
            .stream()
            .flatMap(codes -> List.of(codes.split(" ", -1)).stream())
            .toList();

    /** People who get tokens. */
    static final List<String> WORKING = List.of(
            "owner@acme.example",
            "admin@acme.example",
            "manager@acme.example",
            "manager2@acme.example",
            "reviewer@acme.example",
            "reviewer2@acme.example",
            "annotator@acme.example",
            "annotator2@acme.example",
            "owner@globex.example",
            "stranger@mail.example");

    /** People who don't, but about whom others may ask. */
    static final List<String> OTHERS = List.of("pending@acme.example", "former@acme.example");

    private static final List<String> EVERYWHERE =
            List.of("manager", "manager2", "reviewer", "reviewer2", "annotator", "annotator2");
    private static final List<String> PROJECTS = List.of("chest", "knee", "letters", "summaries");

    private final TestRealm realm;

    GeneratedWorld(long seed) {
        Random random = new Random(seed);
        this.realm = TestRealm.draft()
                .organization("acme", acme -> fill(acme, random))
                .organization(
                        "globex",
                        globex -> globex.everyRole()
                                .manager("manager@acme.example")
                                .annotator("annotator@acme.example")
                                .workspace("Globex", workspace -> workspace.project("chest", chest -> {})))
                .person("stranger@mail.example")
                .create();
        TestOrganization acme = realm.organization("acme");
        acme.owner()
                .api()
                .post(
                        "/organizations/0/permissions",
                        Map.of(
                                "permission",
                                "data.export",
                                "roles",
                                List.of("MA", "AD", "RE"),
                                "reach",
                                Map.of("MA", "organization")))
                .expect(200);
        realm.organization("globex").chosenByItsMembers();
        realm.organization("globex").disable();
    }

    /**
     * Something to ask about.
     *
     * @param resource its name in the resource server
     * @param attributes what the resource server knows about it
     * @param question the same for our own endpoint, without person and action
     */
    record Thing(String resource, String type, Map<String, String> attributes, Asked question) {}

    /** Asks whether somebody may do something to a thing. */
    interface Asked {
        Question by(Question question);
    }

    TestRealm realm() {
        return realm;
    }

    List<Thing> things() {
        TestOrganization acme = realm.organization("acme");
        String number = String.valueOf(acme.id());
        var things = new ArrayList<Thing>();
        things.add(new Thing(
                "acme", "organization", Map.of("organization", "alias:acme"), ask -> ask.on("organization", number)));
        List.of("Radiology", "Notes").forEach(title -> {
            String workspace = String.valueOf(acme.workspace(title));
            things.add(new Thing(
                    title, "workspace", Map.of("workspace", workspace), ask -> ask.on("workspace", workspace)));
        });
        PROJECTS.forEach(name -> things.add(new Thing(
                "external:" + name,
                "project",
                Map.of("organization", number, "project", "external:" + name),
                ask -> ask.on("project", "external:" + name).with("organization", number))));
        List.of("annotator@acme.example", "reviewer@acme.example")
                .forEach(assignee -> things.add(new Thing(
                        "task of " + assignee,
                        "task",
                        Map.of("organization", number, "project", "external:chest", "task", "7", "assignee", assignee),
                        ask -> ask.on("task", "7")
                                .with("organization", number)
                                .with("project", "external:chest")
                                .with("assignee", assignee))));
        return things;
    }

    ResourceServer resourceServer() {
        ResourceServerDraft draft = ResourceServer.in(realm);
        things().forEach(thing ->
                draft.resource(thing.resource(), thing.type(), thing.attributes(), Set.copyOf(ACTIONS)));
        return draft.permissions().create();
    }

    private static void fill(OrganizationDraft acme, Random random) {
        acme.everyRole().manager("manager2").reviewer("reviewer2").annotator("annotator2");
        workspace(acme, "Radiology", PROJECTS.subList(0, 2), random);
        workspace(acme, "Notes", PROJECTS.subList(2, 4), random);
    }

    private static void workspace(OrganizationDraft acme, String title, List<String> projects, Random random) {
        acme.workspace(title, workspace -> {
            EVERYWHERE.stream().filter(person -> random.nextInt(3) == 0).forEach(workspace::member);
            projects.forEach(project -> workspace.project(project, draft -> fill(draft, random)));
        });
    }

    private static void fill(OrganizationDraft.ProjectDraft project, Random random) {
        if (random.nextBoolean()) {
            project.showAnnotationHistory();
        }
        EVERYWHERE.stream().filter(person -> random.nextInt(3) == 0).forEach(person -> {
            if (person.startsWith("manager") || random.nextBoolean()) {
                project.member(person);
            } else {
                project.member(person, random.nextBoolean() ? "RE" : "AN");
            }
        });
    }
}
