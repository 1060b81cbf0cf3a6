package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRequestTest {

    @Test
    void aListWithoutAFilterIsOfEverything() {
        assertThat(new ListRequest(null, null, null).users()).isEqualTo(new ScimQuery<UserAttribute>(null, 1, 100));
        assertThat(new ListRequest("", "", "").groups()).isEqualTo(new ScimQuery<GroupAttribute>(null, 1, 100));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 1, 2", "101, 100, 101, 100", "0, 0, 1, 0", "-5, -5, 1, 0", "99999999999, 100000, 1000000000, 200"
    })
    void pagesStayInBounds(String startIndex, String count, int start, int rows) {
        assertThat(new ListRequest(null, startIndex, count).users())
                .isEqualTo(new ScimQuery<UserAttribute>(null, start, rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "-", "+1", "1 2"})
    void whatIsNoNumberIsRefused(String number) {
        assertThat(Sent.refusal(() -> new ListRequest(null, number, null).users()))
                .isEqualTo("scim.invalid_value");
        assertThat(Sent.refusal(() -> new ListRequest(null, null, number).groups()))
                .isEqualTo("scim.invalid_value");
    }

    @Test
    void whatEntraAndOktaAskForIsTaken() {
        assertThat(users("userName eq \"Ada@Example.org\""))
                .isEqualTo(text(UserAttribute.USER_NAME, Operator.EQUAL, "Ada@Example.org"));
        assertThat(users("id eq \"31\" and active eq true"))
                .isEqualTo(new Condition.All<>(List.of(
                        text(UserAttribute.ID, Operator.EQUAL, "31"),
                        new Condition.OfFlag<>(UserAttribute.ACTIVE, true))));
        assertThat(users("emails[type eq \"work\"].value eq \"ada@example.org\""))
                .isEqualTo(new Condition.All<>(List.of(
                        text(UserAttribute.EMAIL_TYPE, Operator.EQUAL, "work"),
                        text(UserAttribute.EMAIL, Operator.EQUAL, "ada@example.org"))));
        assertThat(groups("displayName eq \"Annotators\""))
                .isEqualTo(new Condition.OfText<>(GroupAttribute.DISPLAY_NAME, Operator.EQUAL, "Annotators"));
    }

    @Test
    void anAttributeOfSeveralValuesIsComparedByThem() {
        assertThat(users("emails co \"example\"")).isEqualTo(text(UserAttribute.EMAIL, Operator.CONTAINS, "example"));
        assertThat(groups("members eq \"31\"")).isEqualTo(groups("members[value eq 31]"));
    }

    @Test
    void everyCombinationIsOneOfConditions() {
        assertThat(users("not (externalId pr) or userName sw \"a\" or (id ne \"1\" and meta.created gt"
                        + " \"2026-11-30T08:15:00Z\")"))
                .isEqualTo(new Condition.Any<>(List.of(
                        new Condition.Not<>(new Condition.Present<>(UserAttribute.EXTERNAL_ID)),
                        text(UserAttribute.USER_NAME, Operator.STARTS_WITH, "a"),
                        new Condition.All<>(List.of(
                                new Condition.Not<>(text(UserAttribute.ID, Operator.EQUAL, "1")),
                                new Condition.OfMoment<>(
                                        UserAttribute.CREATED,
                                        Operator.GREATER,
                                        Instant.parse("2026-11-30T08:15:00Z")))))));
    }

    @ParameterizedTest
    @CsvSource({"active eq \"False\", false", "active ne true, false", "active ne false, true", "active eq TRUE, true"})
    void flagsAreComparedByWhatTheyMean(String filter, boolean value) {
        assertThat(users(filter)).isEqualTo(new Condition.OfFlag<>(UserAttribute.ACTIVE, value));
    }

    @Test
    void nullIsNoValue() {
        assertThat(users("externalId eq null"))
                .isEqualTo(new Condition.Not<>(new Condition.Present<>(UserAttribute.EXTERNAL_ID)));
        assertThat(users("externalId ne null")).isEqualTo(new Condition.Present<>(UserAttribute.EXTERNAL_ID));
    }

    @ParameterizedTest
    @EnumSource(UserAttribute.class)
    void allOfTheAttributesCanBeSearchedBy(UserAttribute attribute) {
        assertThat(users(attribute.path().toUpperCase(Locale.ROOT) + " pr"))
                .isEqualTo(new Condition.Present<>(attribute));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title co \"x\"",
                "password pr",
                "name.familyName eq \"L\"",
                "displayName eq \"Ada\"",
                "emails.display pr",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:userName eq \"a\"",
                "phoneNumbers[type eq \"work\"]",
                "emails[emails.value eq \"a\"]",
                "emails[value[type pr] pr]",
                "emails.value[type pr]",
                "id gt \"1\"",
                "id co \"1\"",
                "userName gt \"a\"",
                "userName eq true",
                "active eq \"yes\"",
                "active co \"true\"",
                "active gt true",
                "meta.created eq \"yesterday\"",
                "meta.created eq \"-292275055-05-16T16:47:04Z\"",
                "meta.created co \"2026\"",
                "meta.created eq true",
                "externalId gt null"
            })
    void nothingElseCanBeSearchedBy(String filter) {
        assertThat(Sent.refusal(() -> users(filter))).isEqualTo("scim.invalid_filter");
    }

    private static @Nullable Condition<UserAttribute> users(String filter) {
        return new ListRequest(filter, null, null).users().condition();
    }

    private static @Nullable Condition<GroupAttribute> groups(String filter) {
        return new ListRequest(filter, null, null).groups().condition();
    }

    private static Condition<UserAttribute> text(UserAttribute attribute, Operator operator, String value) {
        return new Condition.OfText<>(attribute, operator, value);
    }
}
