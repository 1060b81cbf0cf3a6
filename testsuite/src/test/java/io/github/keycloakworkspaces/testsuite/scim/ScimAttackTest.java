package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the token of one organization must not reach, and what other servers were caught doing. */
@Tag("once")
final class ScimAttackTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", acme -> acme.everyRole())
            .organization("globex", globex -> globex.owner("owner").manager("spy"))
            .person("lonely@elsewhere.example")
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Provisioning scim = Provisioning.of(acme).defaultRole("AN");
    private final Provisioning other = Provisioning.of(globex).defaultRole("AN");

    /** Fault 5. */
    @Test
    void theOwnerIsNeitherDeactivatedNorDeletedNorDemoted() {
        scim.map("Annotators", "AN");
        String owner = String.valueOf(acme.number("owner"));

        scim.activate(owner, false).expect(403);
        scim.api().delete("/Users/" + owner).expect(403);
        scim.send("PUT", "/Users/" + owner, Map.of("userName", "owner@acme.example", "active", false))
                .expect(403);
        scim.group("Annotators", List.of(owner));

        assertThat(scim.role(owner)).isEqualTo("OW");
        acme.owner().api().get("/workspaces/").expect(200);
    }

    /** The Owner's account is in nobody's hands, even where provisioning made it. */
    @Test
    void anAccountThatBecameTheOwnersIsNotWritten() {
        String ada = scim.make("ada@acme.example");
        acme.owner()
                .api()
                .post("/organizations/" + acme.id() + "/owner", Map.of("user_id", Long.valueOf(ada)))
                .expect(200);

        scim.operate("/Users/" + ada, Map.of("op", "replace", "path", "userName", "value", "mallory@acme.example"))
                .expect(200);

        assertThat(scim.account("ada@acme.example").path("username").asText()).isEqualTo("ada@acme.example");
        assertThat(scim.account("mallory@acme.example").isMissingNode()).isTrue();
    }

    /** Fault 10. */
    @Test
    void anExternalIdIsNobodysId() {
        String admin = String.valueOf(acme.number("admin"));
        String group = scim.group("Managers", List.of());

        String ada = scim.make(Map.of("userName", "ada@acme.example", "externalId", admin));
        String another = scim.send("POST", "/Groups", Map.of("displayName", "Others", "externalId", group))
                .expect(201)
                .json()
                .path("id")
                .asText();

        assertThat(ada).isNotEqualTo(admin);
        assertThat(scim.role(admin)).isEqualTo("AD");
        assertThat(scim.find("Users", "externalId eq \"" + admin + "\"")
                        .json()
                        .at("/Resources/0/id")
                        .asText())
                .isEqualTo(ada);
        scim.api().delete("/Users/" + ada).expect(204);
        scim.api().delete("/Groups/" + another).expect(204);
        assertThat(scim.role(admin)).isEqualTo("AD");
        scim.api().get("/Groups/" + group).expect(200);
    }

    /** Fault 11: whoever is in another organization, too, keeps name, address and state of the account. */
    @Test
    void anAccountOfTwoOrganizationsIsInNobodysHands() {
        String ada = scim.make(
                Map.of("userName", "ada@acme.example", "name", Map.of("givenName", "Ada", "familyName", "L")));
        other.make("ada@acme.example");
        JsonNode before = scim.account("ada@acme.example");

        scim.operate(
                        "/Users/" + ada,
                        Map.of(
                                "op",
                                "replace",
                                "value",
                                Map.of(
                                        "userName",
                                        "mallory@acme.example",
                                        "name.givenName",
                                        "Mallory",
                                        "password",
                                        "x")))
                .expect(200);
        scim.activate(ada, false).expect(200);

        assertThat(scim.account("ada@acme.example")).isEqualTo(before);
        assertThat(scim.account("mallory@acme.example").isMissingNode()).isTrue();
        assertThat(other.found("userName eq \"ada@acme.example\" and active eq true"))
                .isEqualTo(1);
    }

    /** Fault 11: an account that somebody else made is in nobody's hands either. */
    @Test
    void anAccountThatWasThereBeforeIsNotWritten() {
        String lonely = scim.make("lonely@elsewhere.example");
        JsonNode before = scim.account("lonely@elsewhere.example");

        scim.send(
                        "PUT",
                        "/Users/" + lonely,
                        Map.of("userName", "mallory@acme.example", "name", Map.of("givenName", "Mallory")))
                .expect(200);

        assertThat(scim.account("lonely@elsewhere.example")).isEqualTo(before);
    }

    /** Fault 11: ids of another organization are answered as those of nobody. */
    @Test
    void peopleAndGroupsOfOthersAreAsNobody() {
        String spy = String.valueOf(globex.number("spy"));
        String group = other.group("Secret", List.of(spy));

        alike(id -> scim.api().get("/Users/" + id), spy);
        alike(id -> scim.activate(id, false), spy);
        alike(id -> scim.send("PUT", "/Users/" + id, Map.of("userName", "x@acme.example")), spy);
        alike(id -> scim.api().delete("/Users/" + id), spy);
        alike(id -> scim.api().get("/Groups/" + id), group);
        alike(id -> scim.replace(id, List.of()), group);
        alike(id -> scim.send("PUT", "/Groups/" + id, Map.of("displayName", "Mine")), group);
        alike(id -> scim.api().delete("/Groups/" + id), group);
        assertThat(scim.found("userName eq \"spy@globex.example\" or id eq \"" + spy + "\""))
                .isZero();
        assertThat(other.members(group)).containsExactly(spy);
        assertThat(other.role(spy)).isEqualTo("MA");
    }

    private static void alike(Function<String, Response> request, String foreign) {
        Response answer = request.apply(foreign).expect(404);
        assertThat(answer.body())
                .isEqualTo(request.apply("77777777").expect(404).body());
    }

    /** Fault 12: provisioning never goes round in circles. */
    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "annotator", "pending", "former"})
    void whoeverIsADuplicateIsFound(String person) {
        String name = person + "@acme.example";

        scim.send("POST", "/Users", Map.of("userName", name)).expect(409);

        assertThat(scim.found("userName eq \"" + name + "\"")).isEqualTo(1);
    }

    /** Nor does a name that somebody had who was deleted by hand, or that is another's address. */
    @Test
    void aNameIsGivenAgainOnceItsHolderIsDeleted() {
        String ada = scim.make(Map.of("userName", "ada", "emails", List.of(Map.of("value", "ada@acme.example"))));
        acme.delete(acme.owner(), Long.parseLong(ada)).expect(204);

        String another = scim.make(Map.of("userName", "ADA", "emails", List.of(Map.of("value", "a@acme.example"))));

        assertThat(another).isNotEqualTo(ada);
        assertThat(scim.found("userName eq \"ada\"")).isEqualTo(1);
        String back = scim.make(Map.of("userName", "ada.2", "emails", List.of(Map.of("value", "ada@acme.example"))));
        assertThat(back).isEqualTo(ada);
        String namesake = scim.make(
                Map.of("userName", "late@acme.example", "emails", List.of(Map.of("value", "l@acme.example"))));
        realm.addAccount("late", "late@acme.example", true);
        acme.addNatively("late@acme.example").expect(201);
        String late = String.valueOf(acme.number("late@acme.example"));
        scim.activate(late, false).expect(200);
        scim.api().delete("/Users/" + late).expect(204);
        scim.api().get("/Users/" + namesake).expect(200);
    }

    /** A member by other means whom an identity provider calls otherwise: found and made are the same afterwards. */
    @Test
    void whoeverIsKnownByAnotherNameIsTakenOver() {
        var named = Map.of("userName", "r.eviewer", "emails", List.of(Map.of("value", "reviewer@acme.example")));

        assertThat(scim.found("userName eq \"r.eviewer\"")).isZero();
        String made = scim.make(named);

        assertThat(made).isEqualTo(String.valueOf(acme.number("reviewer")));
        assertThat(scim.role(made)).isEqualTo("RE");
        assertThat(scim.found("userName eq \"r.eviewer\"")).isEqualTo(1);
        scim.send("POST", "/Users", named).expect(409);
    }

    /** Fault 14: unknown, foreign and machine members make nobody. */
    @Test
    void membersWhoAreNobodyMakeNobody() {
        String ada = scim.make("ada@acme.example");
        String spy = String.valueOf(globex.number("spy"));
        int before = acme.members().size();

        String group = scim.group("Mixed", List.of(ada, spy, "77777777", "ada@acme.example", realm.serviceAccountId()));

        assertThat(scim.members(group)).containsExactly(ada);
        assertThat(acme.members()).hasSize(before);
        assertThat(scim.missed()).containsExactly("member.unknown");
    }

    /** Attack 19: names of groups have a case. */
    @Test
    void aNameInAnotherCaseGivesNothing() {
        scim.map("Managers", "MA");
        String ada = scim.make("ada@acme.example");

        scim.group("managers", List.of(ada));
        scim.group("MANAGERS", List.of(ada));

        assertThat(scim.role(ada)).isEqualTo("AN");
        scim.group("Managers", List.of(ada));
        assertThat(scim.role(ada)).isEqualTo("MA");
    }

    /** Attack 6: an address is one person's, however it is written. */
    @Test
    void anAddressIsOnePersonsHoweverItIsWritten() {
        String ada = scim.make("Ada@Acme.Example");

        scim.send("POST", "/Users", Map.of("userName", "aDA@acme.EXAMPLE")).expect(409);
        scim.send("POST", "/Users", Map.of("userName", "x", "emails", List.of(Map.of("value", "ADA@acme.example"))))
                .expect(409);

        assertThat(realm.hasAccount("ada@acme.example")).isTrue();
        assertThat(scim.api()
                        .get("/Users/" + ada)
                        .expect(200)
                        .json()
                        .path("userName")
                        .asText())
                .isEqualTo("Ada@Acme.Example");
    }

    /** Attack 15: no group and no token gives the Owner's role. */
    @Test
    void noGroupGivesTheOwnersRole() {
        acme.owner()
                .api()
                .post(
                        "/organizations/" + acme.id() + "/group-mappings",
                        Map.of("source", "scim", "group", "Owners", "role", "OW"))
                .expect(400);
        String ada = scim.make(Map.of("userName", "ada@acme.example", "roles", List.of(Map.of("value", "OW"))));
        scim.group("OW", List.of(ada));
        scim.group("Owner", List.of(ada));

        assertThat(scim.role(ada)).isEqualTo("AN");
    }

    /** Whoever comes by provisioning has no password, and nothing that is sent gives one. */
    @Test
    void nobodyGetsAPassword() {
        String ada = scim.make(Map.of("userName", "ada@acme.example", "password", TestRealm.PASSWORD));
        scim.operate("/Users/" + ada, Map.of("op", "add", "path", "password", "value", TestRealm.PASSWORD))
                .expect(200);

        assertThat(realm.person("ada@acme.example").directGrant().status()).isNotEqualTo(200);
        String account = scim.account("ada@acme.example").path("id").asText();
        assertThat(realm.admin()
                        .get("/users/" + account + "/credentials")
                        .expect(200)
                        .json())
                .isEmpty();
    }
}
