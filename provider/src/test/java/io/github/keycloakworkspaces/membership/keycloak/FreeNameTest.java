package io.github.keycloakworkspaces.membership.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreeNameTest {

    @Test
    void aNameThatNobodyHasStays() {
        assertThat(FreeName.of("Anna Berg", " ", name -> false)).isEqualTo("Anna Berg");
    }

    @Test
    void theFirstFreeNumberMakesItUnique() {
        Set<String> taken = Set.of("anna", "anna-2");

        assertThat(FreeName.of("anna", "-", taken::contains)).isEqualTo("anna-3");
    }

    @Test
    void aNameThatManyHaveIsFoundAsFast() {
        List<String> asked = new ArrayList<>();

        String free = FreeName.of("Info", " ", name -> {
            asked.add(name);
            return name.matches("Info( [0-9]{1,4})?");
        });

        assertThat(free).matches("Info [0-9a-f]{8}");
        assertThat(asked).hasSize(21);
    }

    @Test
    void aLongNameIsCutSoThatItFitsWithItsNumber() {
        String name = "x".repeat(401);

        assertThat(FreeName.of(name, " ", taken -> false)).isEqualTo("x".repeat(255));
        assertThat(FreeName.of(name, " ", "x".repeat(255)::equals)).isEqualTo("x".repeat(253) + " 2");
    }

    @Test
    void noCharacterIsCutInTwo() {
        String face = "\ud83d\ude00";

        assertThat(FreeName.of(face.repeat(200), " ", taken -> false)).isEqualTo(face.repeat(127));
        assertThat(FreeName.of("x" + face.repeat(200), " ", taken -> false)).isEqualTo("x" + face.repeat(127));
    }

    @Test
    void noBlankIsLeftAtTheEnd() {
        assertThat(FreeName.of("x".repeat(254) + " y", " ", taken -> false)).isEqualTo("x".repeat(254));
    }
}
