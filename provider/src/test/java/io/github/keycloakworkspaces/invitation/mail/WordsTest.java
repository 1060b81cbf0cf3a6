package io.github.keycloakworkspaces.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Property
    void aSubjectIsOneShortLine(@ForAll String title) {
        String subject = Words.forSubject(title);

        assertThat(subject.codePointCount(0, subject.length())).isLessThanOrEqualTo(80);
        assertThat(subject.codePoints()).noneMatch(Character::isISOControl);
        assertThat(subject).doesNotContain("\u2028", "\u2029", "\u202e");
    }

    @Test
    void otherWordsStayAsTheyAre() {
        assertThat(Words.onOneLine("A <b> & {0} ${x} 'y'")).isEqualTo("A <b> & {0} ${x} 'y'");
    }

    @Test
    void lineEndsBecomeBlanks() {
        assertThat(Words.onOneLine("Acme\r\nBcc: x@y\u0000\u2028z")).isEqualTo("Acme Bcc: x@y z");
    }
}
