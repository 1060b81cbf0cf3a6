package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same request in each form that the contract allows. */
@Tag("once")
final class RequestFormsTest {

    private static final TestRealm REALM = TestRealm.acme();
    private static final TestOrganization ACME = REALM.organization("acme");

    private static final String PART = """
            --line\r
            Content-Disposition: form-data; name="%s"\r
            \r
            %s\r
            """;

    @ParameterizedTest
    @CsvSource({
        "PATCH, application/json, RE",
        "PATCH, application/x-www-form-urlencoded, AN",
        "PATCH, multipart/form-data; boundary=line, MA",
        "POST, application/json, AN",
        "POST, application/x-www-form-urlencoded, RE",
        "POST, multipart/form-data; boundary=line, AD"
    })
    void aRoleIsGivenInEveryForm(String method, String contentType, String role) {
        long annotator = ACME.number("annotator");

        ACME.owner()
                .api()
                .text(method, ACME.memberships(), contentType, body(contentType, annotator, role))
                .expect(200);

        assertThat(ACME.member("annotator").path("role").asText()).isEqualTo(role);
    }

    @Test
    void aBodyOfAnotherTypeIsMalformed() {
        ACME.owner()
                .api()
                .text("PATCH", ACME.memberships(), "text/plain", "user_id=1&role=AN")
                .expect(400, "request.malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Token", "token"})
    void anAccessTokenComesUnderEitherName(String scheme) {
        REALM.base()
                .with("Authorization", scheme + " " + ACME.owner().token())
                .get("/api" + ACME.memberships())
                .expect(200);
    }

    @Test
    void aTokenThatIsNoneIsRefusedUnderEitherName() {
        for (String scheme : new String[] {"Bearer", "Token"}) {
            REALM.base()
                    .with("Authorization", scheme + " abc")
                    .get("/api" + ACME.memberships())
                    .expect(401, "caller.unauthenticated");
        }
    }

    private static String body(String contentType, long person, String role) {
        return switch (contentType.split(";", 2)[0]) {
            case "application/json" -> "{\"user_id\": %d, \"role\": \"%s\"}".formatted(person, role);
            case "application/x-www-form-urlencoded" -> "user_id=%d&role=%s".formatted(person, role);
            default -> PART.formatted("user_id", person) + PART.formatted("role", role) + "--line--\r\n";
        };
    }
}
