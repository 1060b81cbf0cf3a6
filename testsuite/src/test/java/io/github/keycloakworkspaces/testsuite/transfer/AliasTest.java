package io.github.keycloakworkspaces.testsuite.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents name organizations as Keycloak's own API lets people name them: both are asked here. */
@Tag("once")
final class AliasTest {

    private static final String OWNER = "somebody@acme.example";
    private static final TestRealm KEYCLOAKS = TestRealm.draft().person(OWNER).create();
    private static final TestRealm OURS = TestRealm.draft().person(OWNER).create();

    static Stream<String> aliases() {
        Stream<String> reserved = ":/?#@!$&()*+,;=[]\\ \t\n\u000b".chars().mapToObj(one -> "a" + (char) one + "b");
        return Stream.concat(
                reserved,
                Stream.of(
                        "Acme Two",
                        " acme",
                        "acme ",
                        "*",
                        "acme-two",
                        "acme_two",
                        "acme.two",
                        "ACME",
                        "ümläut",
                        "東京",
                        "a%b",
                        "a{b}",
                        "a|b",
                        "a\"b'c",
                        "a<b>",
                        "a~b^c`d",
                        "a\u00a0b",
                        "x".repeat(255),
                        "x".repeat(256)));
    }

    @ParameterizedTest
    @MethodSource("aliases")
    void documentsTakeTheAliasesThatKeycloakTakes(String alias) {
        Response keycloak = KEYCLOAKS
                .admin()
                .post("/organizations", Map.of("name", UUID.randomUUID().toString(), "alias", alias));

        Response ours = found(alias, UUID.randomUUID().toString());

        assertThat(ours.status()).as("%s", ours).isEqualTo(keycloak.status() == 201 ? 200 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme%20Two", "acme%3Ax", "*"})
    void neitherDoesItsAddressNameAnother(String path) {
        OURS.admin()
                .put("/workspaces/organizations/" + path + "?dryRun=true", Map.of("owner", OWNER))
                .expect(400, "document.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "q\u0001x", "a\u007fb", "acme\u200b", "\u202eemca", "ac\u00adme"})
    void aliasesHideNothing(String alias) {
        OURS.admin()
                .put("/workspaces/organizations/" + Http.encode(alias), Map.of("name", "Hidden", "owner", OWNER))
                .expect(400, "document.invalid");
        found(alias, "Hidden too").expect(400, "document.invalid");
    }

    @Test
    void itsAddressIsNoLongerThanKeycloaksColumn() {
        OURS.admin()
                .put("/workspaces/organizations/" + "y".repeat(256) + "?dryRun=true", Map.of("owner", OWNER))
                .expect(400, "document.invalid");
    }

    @Test
    void whatIsThereAlreadyKeepsItsAlias() {
        OURS.admin()
                .post("/organizations", Map.of("name", "Old", "alias", "old"))
                .expect(201);

        assertThat(found("old", "Old").status()).isEqualTo(200);
    }

    @Test
    void namesDifferInMoreThanTheirCase() {
        assertThat(found("first", "Straight Name").status()).isEqualTo(200);

        found("second", "straight NAME").expect(409, "organization.title_taken");
        assertThat(found("third", "Third Name").status()).isEqualTo(200);
        for (String query : List.of("?dryRun=true", "")) {
            var documents = OURS.admin().below("/workspaces/organizations");
            documents
                    .put("/second" + query, Map.of("name", "straight NAME", "owner", OWNER))
                    .expect(409, "organization.title_taken");
            documents.put("/third" + query, Map.of("name", "straight NAME")).expect(409, "organization.title_taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme\u200b", "\u202eemcA", "Ac\u00adme"})
    void namesHideNothing(String name) {
        found("hidden", name).expect(400, "document.invalid");
        document(Map.of("workspaces", List.of(Map.of("title", name)))).expect(400, "document.invalid");
        document(Map.of("workspaces", List.of(Map.of("title", "W", "projects", List.of(Map.of("title", name))))))
                .expect(400, "document.invalid");
        document(Map.of("templates", List.of(Map.of("name", name)))).expect(400, "document.invalid");
    }

    private static Response document(Map<String, ?> parts) {
        Map<String, Object> document = new HashMap<>(parts);
        document.put("owner", OWNER);
        return OURS.admin().put("/workspaces/organizations/hidden?dryRun=true", document);
    }

    private static Response found(String alias, String name) {
        var document = Map.of("alias", alias, "name", name, "owner", OWNER);
        return OURS.admin().post("/workspaces/enable", Map.of("organizations", List.of(document)));
    }
}
