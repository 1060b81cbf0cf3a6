package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "new.person@mail.example",
                "o'brien+tag@mail.example",
                "x_y=z@sub.mail.example",
                "1@2.example",
                "${x}{0}@mail.example",
                "somebody@bücher.example"
            })
    void anAddressIsRead(String text) {
        assertThat(EmailAddress.read("  " + text.toUpperCase(Locale.ROOT) + "\t"))
                .contains(new EmailAddress(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b",
                "a",
                "a@b@c",
                "a b@c",
                "a@b c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "a@.b",
                "a@b.",
                "a@b..c",
                "a@-b",
                "a@b-",
                "\"a\"@b",
                "a@[127.0.0.1]",
                "<a@b>",
                "a@b>",
                "A <a@b>",
                "a@b,c@d",
                "a@b;c@d",
                "a\r\nBcc: c@d@b",
                "a@b\r\nBcc: c@d",
                "a@b\u0000",
                "a@b\u2028c",
                "ä@b",
                "\u212a@b",
                "a@b_c"
            })
    void everythingElseIsNone(String text) {
        assertThat(EmailAddress.read(text)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254Characters() {
        String domain = ("a".repeat(60) + ".").repeat(4);

        assertThat(EmailAddress.read("x@" + domain + "a".repeat(8))).isPresent();
        assertThat(EmailAddress.read("x@" + domain + "a".repeat(9))).isEmpty();
        assertThat(EmailAddress.read("x".repeat(64) + "@b")).isPresent();
        assertThat(EmailAddress.read("x".repeat(65) + "@b")).isEmpty();
    }

    @Test
    void aValueIsInLowerCase() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("A@b"));
    }

    @Property
    void whatIsReadIsReadAgainAsItself(@ForAll("addresses") String text) {
        EmailAddress address = EmailAddress.read(text).orElseThrow();

        assertThat(EmailAddress.read(address.value())).contains(address);
        assertThat(EmailAddress.read(text.toUpperCase(Locale.ROOT))).contains(address);
    }

    @Property
    void noControlCharacterIsPartOfAnAddress(
            @ForAll("addresses") String text,
            @ForAll @IntRange(max = 31) int control,
            @ForAll @IntRange(max = 200) int at) {
        int place = 1 + at % (text.length() - 1);

        assertThat(EmailAddress.read(text.substring(0, place) + (char) control + text.substring(place)))
                .isEmpty();
    }

    @Property
    void anythingAtAllIsAnsweredAndNeverBreaksALine(@ForAll String text) {
        EmailAddress.read(text)
                .ifPresent(address -> assertThat(address.value())
                        .doesNotContainAnyWhitespaces()
                        .hasSizeLessThan(255));
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> word =
                Arbitraries.strings().withChars("abcXYZ019+_-'").ofMinLength(1).ofMaxLength(10);
        Arbitrary<String> label =
                Arbitraries.strings().withChars("abcXYZ019").ofMinLength(1).ofMaxLength(10);
        return Combinators.combine(
                        word.list().ofMinSize(1).ofMaxSize(3),
                        label.list().ofMinSize(1).ofMaxSize(4))
                .as((words, labels) -> String.join(".", words) + "@" + String.join(".", labels));
    }
}
