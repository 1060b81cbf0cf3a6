package io.github.keycloakworkspaces.testsuite.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tags for many members from a file. */
final class TagImportTest {

    private static final String MULTIPART = "multipart/form-data; boundary=line";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .organization("globex", globex -> globex.owner("owner").annotator("worker"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Http owner = acme.owner().api();
    private final String imports = "/organizations/" + acme.id() + "/member-tags/imports";

    @Test
    void aFileGivesMembersTheirTagsAndTellsWhoWasSkipped() {
        String file = """
                E-mail,Tags
                annotator@acme.example,Night shift
                Reviewer@Acme.example,"Night shift; Senior"
                worker@globex.example,Night shift
                """;

        JsonNode result = result(upload("Course", file).expect(201));

        assertThat(result.path("status").asText()).isEqualTo("completed");
        assertThat(result.path("tags_created").asInt()).isEqualTo(3);
        assertThat(result.path("assignments_created").asInt()).isEqualTo(5);
        assertThat(result.path("users_skipped")).hasSize(1);
        assertThat(result.at("/users_skipped/0/row").asInt()).isEqualTo(4);
        assertThat(result.at("/users_skipped/0/email").asText()).isEqualTo("worker@globex.example");
        assertThat(result.at("/users_skipped/0/reason").asText()).isEqualTo("not_a_member");
        assertThat(labels("reviewer")).containsExactlyInAnyOrder("Course", "Night shift", "Senior");
        assertThat(labels("annotator")).containsExactlyInAnyOrder("Course", "Night shift");
    }

    @Test
    void theFileMayBeAFieldToo() {
        owner.form(imports, Map.of("bulk_tags", "", "file", "annotator@acme.example,Day"))
                .expect(201);

        assertThat(labels("annotator")).containsExactly("Day");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        upload("", "annotator@acme.example,\"Day").expect(400, "tag.import_malformed");
        upload("", "a@x.example\n".repeat(1001)).expect(400, "tag.import_too_large");
        owner.form(imports, Map.of("bulk_tags", "Day")).expect(400, "request.malformed");
        assertThat(labels("annotator")).isEmpty();
    }

    @Test
    void onlyWhoChangesRolesMayAndSeesOnlyTheirOwnOrganizations() {
        JsonNode taken = upload("", "annotator@acme.example,Day").expect(201).json();
        String page = imports + "/" + taken.path("import").asLong();

        acme.person("manager")
                .api()
                .form(imports, Map.of("file", "annotator@acme.example,Day"))
                .expect(403);
        acme.person("manager").api().get(page).expect(403);
        TestOrganization globex = realm.organization("globex");
        globex.owner()
                .api()
                .get("/organizations/" + globex.id() + "/member-tags/imports/"
                        + taken.path("import").asLong())
                .expect(404, "tag.import_not_found");
        owner.get(imports + "/999999").expect(404, "tag.import_not_found");
    }

    private Response upload(String everybody, String file) {
        String body = """
                --line\r
                Content-Disposition: form-data; name="bulk_tags"\r
                \r
                %s\r
                --line\r
                Content-Disposition: form-data; name="file"; filename="tags.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --line--\r
                """.formatted(everybody, file);
        return owner.text("POST", imports, MULTIPART, body);
    }

    private JsonNode result(Response taken) {
        return owner.get(imports + "/" + taken.json().path("import").asLong())
                .expect(200)
                .json();
    }

    private List<String> labels(String person) {
        return acme.member(person).at("/tags").findValuesAsText("label");
    }
}
