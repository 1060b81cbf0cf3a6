package io.github.keycloakworkspaces.testsuite.project;

import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An organization whose people have to do with its projects in every way, with the projects in each state. */
public final class ProjectVariants {

    /** Everybody who works there. */
    public static final List<String> PEOPLE =
            List.of("owner", "admin", "manager", "maker", "reviewer", "checker", "annotator", "worker", "idler");

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .manager("maker")
                            .annotator("worker")
                            .annotator("idler")
                            .reviewer("checker")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .member("reviewer")
                                            .member("annotator")
                                            .member("worker")
                                            .project("plain", project -> {})
                                            .project(
                                                    "replaced",
                                                    project -> project.member("annotator", "RE")
                                                            .member("reviewer", "AN")
                                                            .member("worker", "RE")))
                            .workspace(
                                    "Notes",
                                    notes -> notes.member("maker")
                                            .project(
                                                    "direct",
                                                    project -> project.member("worker")
                                                            .member("checker", "AN")
                                                            .member("manager"))
                                            .project("elsewhere", project -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final List<Long> projects = new ArrayList<>();

    private ProjectVariants() {}

    /** Copies of the four projects in each state, and some in sandboxes; the people stay those of the originals. */
    public static ProjectVariants create() {
        var variants = new ProjectVariants();
        variants.fill();
        return variants;
    }

    public TestOrganization organization() {
        return acme;
    }

    public List<Long> projects() {
        return List.copyOf(projects);
    }

    private void fill() {
        for (String original : List.of("plain", "replaced", "direct", "elsewhere")) {
            long project = acme.project(original);
            projects.add(project);
            projects.add(variant(project, Map.of()));
            projects.add(variant(project, Map.of("is_published", true)));
            projects.add(handedOut(project, List.of()));
            projects.add(handedOut(project, List.of("AN")));
            projects.add(handedOut(project, List.of("RE")));
        }
        for (String person : List.of("owner", "admin", "manager", "maker")) {
            projects.add(ProjectApi.id(ProjectApi.create(acme.person(person), Map.of("title", "Private"))));
        }
        projects.add(made("manager", "Radiology", "Made by a manager"));
        projects.add(made("maker", "Notes", "Made by another manager"));
    }

    private long made(String person, String workspace, String title) {
        return ProjectApi.create(acme.person(person), acme.workspace(workspace), Map.of("title", title));
    }

    private long handedOut(long original, List<String> types) {
        long project = variant(
                original,
                Map.of(
                        "is_published", true,
                        "assignment_settings", Map.of("label_stream_task_distribution", "assigned_only"),
                        "review_settings", Map.of("review_only_manual_assignments", true)));
        for (String type : types) {
            for (String person : List.of("reviewer", "checker", "annotator", "worker")) {
                Rows.assign(realm, project, acme.number(person), type);
            }
        }
        return project;
    }

    private long variant(long original, Map<String, ?> changes) {
        Person owner = acme.owner();
        long copy = ProjectApi.id(owner.api()
                .post("/projects/" + original + "/duplicate", Map.of())
                .expect(201)
                .json());
        ProjectApi.change(owner, copy, new HashMap<>(changes)).expect(200);
        return copy;
    }
}
