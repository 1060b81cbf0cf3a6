package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a list counted before is forgotten with every change that the number depends on. */
final class CountsTest {

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("annotator")
                                            .project("chest-xray", project -> project.member("reviewer"))))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final long radiology = acme.workspace("Radiology");
    private final long xray = acme.project("chest-xray");
    private final String members = "/organizations/0/memberships?page_size=2";
    private final String inWorkspace = "/workspaces/" + radiology + "/memberships/paginated/";
    private final String inProject = "/projects/" + xray + "/members/paginated/";

    @Test
    void ofMembers() {
        assertThat(count(members)).isEqualTo(7);
        assertThat(count(members + "&role=AN")).isEqualTo(1);

        acme.delete(acme.owner(), "former").expect(204);
        acme.give("reviewer", "AN");

        assertThat(count(members)).isEqualTo(6);
        assertThat(count(members + "&role=AN")).isEqualTo(2);
        assertThat(count(members + "&is_deleted=true")).isEqualTo(1);
    }

    @Test
    void ofThoseWhoComeByTheAdministratorOfTheRealm() {
        assertThat(count(members)).isEqualTo(7);

        realm.addAccount("newcomer", "newcomer@acme.example", true);
        acme.add(document -> document.annotator("newcomer"));

        assertThat(count(members)).isEqualTo(8);
    }

    @Test
    void ofAWorkspaceAndAProject() {
        assertThat(count(inWorkspace)).isEqualTo(1);
        assertThat(count(inProject)).isEqualTo(4);
        assertThat(membersOfXray()).isEqualTo(2);

        acme.join(radiology, "manager");

        assertThat(count(inWorkspace)).isEqualTo(2);
        assertThat(count(inProject)).isEqualTo(5);
        assertThat(membersOfXray()).isEqualTo(3);

        acme.owner()
                .api()
                .delete("/projects/" + xray + "/members/?user=" + acme.number("reviewer"))
                .expect(204);

        assertThat(count(inProject)).isEqualTo(4);
        assertThat(membersOfXray()).isEqualTo(2);
    }

    @Test
    void ofProjectsForEachViewer() {
        Person manager = acme.person("manager");
        assertThat(count("/projects/")).isEqualTo(1);
        assertThat(count(manager, "/projects/")).isZero();

        acme.join(radiology, "manager");
        long project = manager.api()
                .post("/projects/", Map.of("title", "Another", "workspace", radiology))
                .expect(201)
                .json()
                .path("id")
                .asLong();

        assertThat(count("/projects/")).isEqualTo(2);
        assertThat(count(manager, "/projects/")).isEqualTo(2);
        assertThat(count(acme.person("annotator"), "/projects/")).isEqualTo(1);

        manager.api()
                .patch("/projects/" + project + "/", Map.of("is_published", true))
                .expect(200);

        assertThat(count(acme.person("annotator"), "/projects/")).isEqualTo(2);

        acme.owner()
                .api()
                .patch("/workspaces/" + radiology, Map.of("is_archived", true))
                .expect(200);

        assertThat(count("/projects/")).isZero();
    }

    @Test
    void ofARefusedChangeNothingStays() {
        assertThat(count(members)).isEqualTo(7);

        acme.delete(acme.owner(), "owner").expect(405);
        acme.changeRole(acme.owner(), "annotator", "OW").expect(400);

        assertThat(count(members)).isEqualTo(7);
    }

    private long membersOfXray() {
        return acme.owner()
                .api()
                .get("/projects/" + xray + "/")
                .expect(200)
                .json()
                .path("members_count")
                .asLong();
    }

    private long count(String path) {
        return count(acme.owner(), path);
    }

    private static long count(Person by, String path) {
        return by.api().get(path).expect(200).json().path("count").asLong();
    }
}
