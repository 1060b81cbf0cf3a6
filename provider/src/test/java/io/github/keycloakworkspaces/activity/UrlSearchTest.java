package io.github.keycloakworkspaces.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlSearchTest {

    /** Alternatives with | between them, and texts with +. */
    @ParameterizedTest
    @CsvSource({
        "tasks, tasks",
        "a b, a b",
        "tasks AND export, tasks+export",
        "tasks OR export, tasks|export",
        "a AND b OR c AND d, a+b|c+d",
        "a OR b OR c, a|b|c",
        "' a  AND  b ', a+b",
        "a and b or c, a and b or c",
        "ANDROID, ANDROID",
        "xAND y, xAND y",
        "AND a, a",
        "a AND, a",
        "a OR OR b, a|b",
        "a AND AND b, a+b",
        "OR, ''",
        "'', ''",
        "ORDER OR FLAND, ORDER|FLAND"
    })
    void reads(String text, String expected) {
        assertThat(UrlSearch.parse(text).alternatives()).isEqualTo(alternatives(expected));
    }

    @Property
    void everyTextIsReadSomehow(@ForAll String text) {
        assertThat(UrlSearch.parse(text).alternatives())
                .allSatisfy(texts -> assertThat(texts).isNotEmpty().doesNotContain(""));
    }

    private static List<List<String>> alternatives(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|", -1))
                        .map(texts -> List.of(texts.split("\\+", -1)))
                        .toList();
    }
}
