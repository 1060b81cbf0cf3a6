package io.github.keycloakworkspaces.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @Property
    void dataIsOnOneLineAndNoLink(@ForAll String title) {
        String data = Words.asData(title);

        assertThat(data.codePoints()).noneMatch(Character::isISOControl);
        assertThat(data).doesNotContain("\u2028", "\u2029", "\u202e", "\u200b", "://");
        assertThat(data).doesNotContainPattern("[a-z]\\.[a-z]").doesNotContainPattern("[a-z]@");
    }

    @Test
    void nobodyReadsALongName() {
        assertThat(Words.asData("x".repeat(500))).hasSize(80).endsWith("…");
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(Words.asData("A <b> & {0} ${x} 'y' Ltd. No. 3")).isEqualTo("A <b> & {0} ${x} 'y' Ltd. No. 3");
    }

    @Test
    void lineEndsBecomeBlanks() {
        assertThat(Words.asData("Acme\r\nBcc: x\u0000\u2028z")).isEqualTo("Acme Bcc: x z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sign in at https://evil.example/x | sign in at https[:]//evil[.]example/x",
                "write to help@evil.example        | write to help[@]evil[.]example",
                "evil。example                      | evil[。]example",
                "www.evil.example                  | www[.]evil[.]example"
            })
    void whatAMailProgramWouldLinkIsBroken(String words, String data) {
        assertThat(Words.asData(words)).isEqualTo(data);
    }
}
