package io.github.keycloakworkspaces.membership.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

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
