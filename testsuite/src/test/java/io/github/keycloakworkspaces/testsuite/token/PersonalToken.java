package io.github.keycloakworkspaces.testsuite.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;

/** A personal token as its person got it. */
record PersonalToken(TestRealm realm, long id, String text) {

    static PersonalToken of(TestRealm realm, Person person) {
        JsonNode made = person.api()
                .post("/token/", Map.of("name", "script"))
                .expect(201)
                .json();
        return new PersonalToken(
                realm, made.path("id").asLong(), made.path("token").asText());
    }

    /** {@code {base}/api} as the script calls it. */
    Http api() {
        return with(text);
    }

    /** What stands for it for some minutes. */
    String pass() {
        return realm.base()
                .below("/api")
                .post("/token/refresh/", Map.of("refresh", text))
                .expect(200)
                .json()
                .path("access")
                .asText();
    }

    Http with(String shown) {
        return realm.base().below("/api").bearer(shown);
    }

    void works() {
        api().get("/current-user/whoami").expect(200);
    }

    void isWorthless() {
        api().get("/current-user/whoami").expect(401, "caller.unauthenticated");
        realm.base()
                .below("/api")
                .post("/token/refresh/", Map.of("refresh", text))
                .expect(401, "token.refused");
    }
}
