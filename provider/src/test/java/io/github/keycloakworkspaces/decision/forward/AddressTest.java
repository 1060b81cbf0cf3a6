package io.github.keycloakworkspaces.decision.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void theRootHasNoParts() {
        assertThat(parts("/")).isEmpty();
        assertThat(parts("/?page=2")).isEmpty();
    }

    @Test
    void aSlashAtTheEndMakesNoDifference() {
        assertThat(parts("/projects/12/")).isEqualTo(parts("/projects/12")).containsExactly("projects", "12");
    }

    @Test
    void theQueryCountsForNothing() {
        assertThat(parts("/projects?next=/admin/../x;y")).containsExactly("projects");
    }

    @Test
    void encodedCharactersAreThoseThatTheyStandFor() {
        assertThat(parts("/%70rojects/chest%20x-ray/%C3%BCber")).containsExactly("projects", "chest x-ray", "über");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "projects",
                "http://app.example/projects",
                "//projects",
                "/projects//12",
                "/projects/12//",
                "/./projects",
                "/projects/..",
                "/projects/../admin",
                "/projects/%2e%2e/admin",
                "/projects/.%2E/admin",
                "/projects/%2e",
                "/projects%2f12",
                "/projects%2F..%2Fadmin",
                "/projects%5cadmin",
                "/projects\\admin",
                "/projects;v=1/12",
                "/admin;/x",
                "/projects%3b/12",
                "/%252e%252e/admin",
                "/projects/%",
                "/projects/%2",
                "/projects/%zz",
                "/projects/%00",
                "/projects/%0d%0aX",
                "/projects/%7f",
                "/projects/%c2%85",
                "/projects/%ff",
                "/projects/%c0%af",
                "/projects/%ed%a0%80",
                "/projects/%3fadmin",
                "/projects/%23admin",
                "/projects#admin",
                "/projects/a b",
                "/projects/\u00fc",
                "/projects\t"
            })
    void whatTwoProgramsMayReadDifferentlyIsNoAddress(String text) {
        assertThat(Address.read(text)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNoAddress() {
        assertThat(Address.read("/a".repeat(Address.MOST))).isPresent();
        assertThat(Address.read("/a".repeat(Address.MOST + 1))).isEmpty();
        assertThat(Address.read("/" + "a".repeat(Address.LONGEST - 1))).isPresent();
        assertThat(Address.read("/" + "a".repeat(Address.LONGEST))).isEmpty();
    }

    private static List<String> parts(String text) {
        return Address.read(text).orElseThrow().parts();
    }
}
