package io.github.keycloakworkspaces.testsuite.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.decision.Batch;
import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.decision.Search;
import io.github.keycloakworkspaces.testsuite.server.Database;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.Servers;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names that people choose themselves stand for nobody where they are another's name, too. */
@Tag("once")
final class AmbiguousNamesTest {

    /** Keycloak takes no name of less than three characters, and numbers are to be names here. */
    @BeforeAll
    static void numbersAreLong() {
        Database database = Servers.shared().database();
        long last = Long.parseLong(String.valueOf(database.query("SELECT COALESCE(MAX(ID), 0) AS LAST FROM KW_PERSON")
                .get(0)
                .get("last")));
        database.update("ALTER SEQUENCE KW_PERSON_SEQ RESTART WITH " + (1000 + last));
    }

    private final TestRealm realm =
            TestRealm.draft().organization("acme", OrganizationDraft::everyRole).create();
    private final TestOrganization acme = realm.organization("acme");
    private final Person manager = acme.person("manager");
    private final Http service = realm.service("decide");

    @Test
    void anIdThatAnotherAccountTookAsItsNameIsNobodys() {
        String id = manager.accountId();
        assertPermitted(id);

        realm.addAccount(id, "thief@nowhere.example", true);

        assertDeniedEverywhere(id);
        assertPermitted("id:" + id);
        assertDenied("username:" + id);
    }

    @Test
    void anAddressThatAnotherAccountTookAsItsNameIsNobodys() {
        letNamesBeAddresses();
        account(manager, account -> account.put("email", "manager@new.example"));
        assertPermitted("manager@new.example");

        realm.addAccount("manager@new.example", "thief@nowhere.example", true);

        assertDeniedEverywhere("manager@new.example");
        assertPermitted("email:manager@new.example");
        assertPermitted("username:manager@acme.example");
    }

    @Test
    void aNameThatIsAnothersNumberIsNobodys() {
        String number = String.valueOf(acme.number("annotator"));
        realm.change("editUsernameAllowed", true);
        account(manager, account -> account.put("username", "9" + number + "9"));
        assertPermitted("9" + number + "9");

        account(manager, account -> account.put("username", number));

        assertDeniedEverywhere(number);
        assertPermitted("username:" + number);
    }

    @Test
    void oneOwnNumberTakesNothingFromAName() {
        String number = String.valueOf(acme.number("manager"));
        realm.change("editUsernameAllowed", true);

        account(manager, account -> account.put("username", number));

        assertPermitted(number);
    }

    @Test
    void anExplanationIsAboutNobodyEither() {
        letNamesBeAddresses();
        account(acme.person("annotator"), account -> account.put("email", "annotator@new.example"));
        realm.change("editUsernameAllowed", true);
        account(manager, account -> account.put("username", "annotator@new.example"));

        acme.owner()
                .api()
                .get("/decisions/explain?action=workspace.create&resource_type=organization&resource_id=" + acme.id()
                        + "&subject=annotator@new.example")
                .expect(404, "member.not_found");
    }

    /** Keycloak looks for others' addresses among user names only where people sign in by address. */
    private void letNamesBeAddresses() {
        realm.change("loginWithEmailAllowed", false);
    }

    private void account(Person person, Consumer<ObjectNode> change) {
        String path = "/users/" + person.accountId();
        var representation = (ObjectNode) realm.admin().get(path).expect(200).json();
        change.accept(representation);
        realm.admin().put(path, representation).expect(204);
    }

    private Question question(String subject) {
        return Question.may(subject, "workspace.create").on("organization", String.valueOf(acme.id()));
    }

    private void assertPermitted(String subject) {
        assertThat(question(subject).answer(service)).as(subject).isTrue();
    }

    private void assertDenied(String subject) {
        assertThat(question(subject).answer(service)).as(subject).isFalse();
    }

    private void assertDeniedEverywhere(String subject) {
        assertDenied(subject);
        assertThat(Batch.of(List.of(question("email:owner@acme.example"), question(subject), question(subject)))
                        .answers(service))
                .containsExactly(true, false, false);
        assertThat(Search.things(subject, "workspace.view", "workspace").found(service))
                .isEmpty();
    }
}
