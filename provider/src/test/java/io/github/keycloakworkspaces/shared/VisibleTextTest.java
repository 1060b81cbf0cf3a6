package io.github.keycloakworkspaces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme\u200b",
                "\u202eemcA",
                "Ac\u2066me\u2069",
                "Ac\u00adme",
                "Ac\u200dme",
                "Ac\u200cme",
                "\ufeffAcme",
                "Acme\u3164",
                "Acme\u2800",
                "Acme\u2060",
                "Acme\udb40\udc41",
                "Acme\u0007",
                "\u0645\u200c\u200c\u0645"
            })
    void hiddenCharactersAreSeen(String text) {
        assertThat(VisibleText.hides(text)).isTrue();
        assertThat(VisibleText.hides(VisibleText.shown(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Acme",
                "Žluťoučký kůň & Søn \"Co\" <3 {0}",
                "e\u0301",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937",
                "\ud83d\udc69\u200d\ud83d\udd2c",
                "\u2764\ufe0f",
                "\u200f\u05d0\u05d1 (1)",
                "東京 研究所"
            })
    void whatPeopleWriteIsLeftAlone(String text) {
        assertThat(VisibleText.hides(text)).isFalse();
        assertThat(VisibleText.shown(text)).isEqualTo(text);
    }

    @Property
    void whatIsShownHidesNothing(@ForAll String text) {
        String shown = VisibleText.shown(text);

        assertThat(VisibleText.hides(shown)).isFalse();
        assertThat(VisibleText.hides(text)).isEqualTo(!shown.equals(text));
    }
}
