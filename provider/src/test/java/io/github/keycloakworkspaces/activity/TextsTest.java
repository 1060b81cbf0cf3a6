package io.github.keycloakworkspaces.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Property
    void everyTextFits(@ForAll String text, @ForAll @IntRange(max = 30) int longest) {
        String fitting = Texts.fit(text, longest);

        assertThat(fitting.length()).isLessThanOrEqualTo(longest);
        assertThat(fitting.chars()).doesNotContain(0);
        assertThat(fitting.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    @Test
    void takesOutOnlyWhatCannotBeStored() {
        assertThat(Texts.fit("a\0b\uD83Dc\uDE00d\uD83D\uDE00", 10)).isEqualTo("abcd\uD83D\uDE00");
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(Texts.fit("ab\uD83D\uDE00c", 3)).isEqualTo("ab");
    }

    @Test
    void anUrlIsCutAfterItsSecretsAreHidden() {
        String url = "/api/x?a=" + "1".repeat(230) + "&token=" + "secretsecret";

        assertThat(Lines.of(url).url()).hasSizeLessThanOrEqualTo(256).doesNotContain("secret");
        assertThat(Lines.of("/" + "x".repeat(300)).url()).hasSize(256);
    }

    @Test
    void ofASessionOnlyTheBeginningIsKept() {
        var origin = new Origin("127.0.0.1", "a".repeat(2000), "http://x/?code=abc", "0123456789");

        assertThat(origin).isEqualTo(new Origin("127.0.0.1", "a".repeat(1024), "http://x/?code=***", "01234567"));
    }

    @ParameterizedTest
    @CsvSource({"-5, 0", "0, 0", "12, 12", "9000000000000, 2147483647"})
    void aDurationIsWholeMilliseconds(long milliseconds, int stored) {
        Activity line = Lines.number(1);
        var timed = new Activity(
                line.realm(),
                line.place(),
                line.account(),
                line.at(),
                line.kind(),
                line.method(),
                line.url(),
                line.status(),
                Duration.ofMillis(milliseconds),
                line.origin(),
                line.subject());

        assertThat(timed.milliseconds()).isEqualTo(stored);
        assertThat(line.milliseconds()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/projects/12, 12,",
        "/api/projects/12/, 12,",
        "/api/projects/12/members?x=1, 12,",
        "/api/projects/12?x=1, 12,",
        "/api/workspaces/7/memberships/, , 7",
        "/api/projects/, ,",
        "/api/projects/012, ,",
        "/api/projects/12x, ,",
        "/api/projects/9999999999999999999, ,",
        "/x/api/projects/12, ,"
    })
    void aPathNamesAProjectOrAWorkspace(String path, Long project, Long workspace) {
        assertThat(Subject.ofPath(path)).isEqualTo(new Subject.Named(project, workspace));
    }

    @Test
    void everyKindIsFoundByItsCode() {
        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(Kind.ofCode(kind.code())).isEqualTo(Optional.of(kind)));
        assertThat(Kind.ofCode("other")).isEmpty();
    }
}
