package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    private static final ScimFilter ADA = equal("username", "ada@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName eq \"ada@example.org\"",
                "USERNAME EQ \"ada@example.org\"",
                "  userName   eq\t\"ada@example.org\" ",
                "(userName eq \"ada@example.org\")",
                "((userName eq \"ada@example.org\"))",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"ada@example.org\"",
                "URN:IETF:params:scim:schemas:core:2.0:user:USERNAME eq \"ada@example.org\"",
                "userName eq \"\\u0061da@example.org\""
            })
    void spellingsOfOneFilterAreTheSame(String text) {
        assertThat(ScimFilter.parse(text)).isEqualTo(ADA);
    }

    @Test
    void andBindsMoreThanOr() {
        assertThat(ScimFilter.parse("id pr or userName eq \"ada@example.org\" and active eq true"))
                .isEqualTo(new ScimFilter.Or(List.of(
                        present("id"),
                        new ScimFilter.And(List.of(
                                ADA,
                                new ScimFilter.Compare(
                                        AttributePath.of("active"), Operator.EQUAL, new ScimValue.Flag(true)))))));
    }

    @Test
    void notIsAboutItsParentheses() {
        assertThat(ScimFilter.parse("not (id pr) and NOT(userName pr)"))
                .isEqualTo(new ScimFilter.And(
                        List.of(new ScimFilter.Not(present("id")), new ScimFilter.Not(present("username")))));
    }

    @Test
    void whatStandsBehindBracketsIsAboutTheSameValue() {
        assertThat(ScimFilter.parse("emails[type eq \"work\"].value eq \"a@b.c\""))
                .isEqualTo(ScimFilter.parse("emails[type eq \"work\" and value eq \"a@b.c\"]"));
    }

    @ParameterizedTest
    @CsvSource({
        "true, Flag[value=true]",
        "FALSE, Flag[value=false]",
        "null, Nothing[]",
        "31, Text[text=31]",
        "-1.5e3, Text[text=-1.5e3]",
        "\"a \\\"b\\\" \\\\ \\/\", 'Text[text=a \"b\" \\ /]'"
    })
    void valuesAreThoseOfJson(String written, String value) {
        assertThat(((ScimFilter.Compare) ScimFilter.parse("id eq " + written)).value())
                .hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "userName",
                "userName eq",
                "userName eq ada",
                "userName eq 'ada'",
                "userName eq \"ada",
                "userName eq \"ada\\",
                "userName eq \"\\u12\"",
                "userName eq \"\\u00-1\"",
                "userName eq \"\\u0000\"",
                "userName eq \"\\ud800\"",
                "userName eq \"\\n\"",
                "userName eq \"\\x\"",
                "userName eq \"a\" or",
                "userName eq \"a\" and and id pr",
                "userName eq \"a\" id pr",
                "userName = \"a\"",
                "userName like \"a\"",
                "(userName pr",
                "userName pr)",
                "(((",
                "not userName pr",
                "emails[type eq \"work\"",
                "emails[type eq \"work\"].",
                "emails[type eq \"work\"].value",
                "emails[type eq \"work\"].value.more eq \"a\"",
                "emails[]",
                "[type pr]",
                "1 eq 1",
                "user..name pr",
                "a.b.c pr",
                "urn: pr",
                "\u00e4 eq \"a\"",
                "userName eq \"a\"; drop"
            })
    void whatIsNoFilterIsRefused(String text) {
        assertThat(Sent.refusal(() -> ScimFilter.parse(text))).isEqualTo("scim.invalid_filter");
    }

    @Test
    void filtersHaveALongest() {
        String longest = "id eq \"" + "x".repeat(ScimFilter.LONGEST - 8) + "\"";

        assertThat(ScimFilter.parse(longest)).isInstanceOf(ScimFilter.Compare.class);
        assertThat(Sent.refusal(() -> ScimFilter.parse(longest + " "))).isEqualTo("scim.invalid_filter");
    }

    @Test
    void bracketsHaveADeepest() {
        assertThat(ScimFilter.parse(nested(ScimFilter.DEEPEST))).isEqualTo(present("id"));
        assertThat(Sent.refusal(() -> ScimFilter.parse(nested(ScimFilter.DEEPEST + 1))))
                .isEqualTo("scim.invalid_filter");
        assertThat(Sent.refusal(() -> ScimFilter.parse("(".repeat(ScimFilter.LONGEST))))
                .isEqualTo("scim.invalid_filter");
    }

    @Test
    void bracketsBesideEachOtherAreNotDeep() {
        assertThat(ScimFilter.parse("(id pr)" + " and (id pr)".repeat(20))).isInstanceOf(ScimFilter.And.class);
    }

    private static String nested(int depth) {
        return "(".repeat(depth) + "id pr" + ")".repeat(depth);
    }

    private static ScimFilter equal(String attribute, String value) {
        return new ScimFilter.Compare(AttributePath.of(attribute), Operator.EQUAL, new ScimValue.Text(value));
    }

    private static ScimFilter present(String attribute) {
        return new ScimFilter.Present(AttributePath.of(attribute));
    }
}
