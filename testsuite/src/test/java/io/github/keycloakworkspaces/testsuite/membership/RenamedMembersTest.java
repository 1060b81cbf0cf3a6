package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists sort and search by the names that accounts have at present, whoever changes them. */
final class RenamedMembersTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.owner("owner").reviewer("anna").annotator("berta"))
            .organization("globex", globex -> globex.owner("owner").member("anna@acme.example", "MA"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");

    @Test
    void anAdministratorsChangeCountsAtOnce() {
        rename("anna", "email", "zoe@acme.example");
        rename("anna", "lastName", "Zimmermann");

        assertThat(emails(acme, "")).containsExactly("berta@acme.example", "owner@acme.example", "zoe@acme.example");
        assertThat(emails(acme, "?search=zimmer")).containsExactly("zoe@acme.example");
        assertThat(emails(acme, "?search=zoe@")).containsExactly("zoe@acme.example");
        assertThat(emails(acme, "?ordering=-last_name")).first().isEqualTo("zoe@acme.example");
    }

    @Test
    void itCountsInEveryOrganizationOfThePerson() {
        rename("anna", "lastName", "Zimmermann");

        assertThat(globex.results(globex.list(globex.owner(), "?search=zimmermann")))
                .hasSize(1);
    }

    @Test
    void formerNamesFindNobody() {
        rename("anna", "lastName", "Zimmermann");
        rename("anna", "lastName", "Ackermann");

        assertThat(emails(acme, "?search=zimmermann")).isEmpty();
    }

    @Test
    void onesOwnChangeCountsAtOnce() {
        long number = acme.number("berta");

        acme.person("berta")
                .api()
                .patch("/users/" + number + "/", Map.of("first_name", "Aaron"))
                .expect(200);

        assertThat(emails(acme, "?ordering=first_name")).first().isEqualTo("berta@acme.example");
        assertThat(emails(acme, "?search=aaron")).containsExactly("berta@acme.example");
    }

    @Test
    void aDeletedMembersNamesAreForgotten() {
        acme.delete(acme.owner(), "anna").expect(204);

        assertThat(keys("anna@acme.example", acme)).isEmpty();
        assertThat(keys("anna@acme.example", globex)).hasSize(1);
        assertThat(emails(acme, "?is_deleted=true&search=anna")).isEmpty();
    }

    @Test
    void whoComesBackIsFoundAgain() {
        acme.delete(acme.owner(), "anna").expect(204);
        rename("anna", "lastName", "Zimmermann");

        acme.add(document -> document.annotator("anna"));

        assertThat(emails(acme, "?search=zimmermann")).containsExactly("anna@acme.example");
    }

    @Test
    void aRemovedAccountsNamesAreForgotten() {
        realm.admin()
                .delete("/users/" + realm.person("anna@acme.example").accountId())
                .expect(204);

        assertThat(keys("anna@acme.example", globex)).isEmpty();
        assertThat(emails(acme, "?search=anna")).isEmpty();
    }

    private static List<Map<String, @Nullable Object>> keys(String email, TestOrganization organization) {
        return organization
                .database()
                .query(
                        "SELECT ID FROM KW_MEMBER WHERE EMAIL_KEY = ? AND ORGANIZATION_ID = ?",
                        email,
                        organization.id());
    }

    private void rename(String person, String attribute, String value) {
        String path = "/users/" + account(person);
        var user = (ObjectNode) realm.admin().get(path).expect(200).json();
        realm.admin().put(path, user.put(attribute, value)).expect(204);
    }

    /** By the user name, which stays. */
    private String account(String person) {
        return realm.admin()
                .get("/users?exact=true&username=" + person + "@acme.example")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static List<String> emails(TestOrganization organization, String query) {
        return organization.results(organization.list(organization.owner(), query)).stream()
                .map(TestOrganization::emailOf)
                .toList();
    }
}
