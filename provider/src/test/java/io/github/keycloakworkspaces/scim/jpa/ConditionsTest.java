package io.github.keycloakworkspaces.scim.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.scim.Condition;
import io.github.keycloakworkspaces.scim.GroupAttribute;
import io.github.keycloakworkspaces.scim.Operator;
import io.github.keycloakworkspaces.scim.UserAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each condition is true or false for everybody: nothing is unknown that {@code not} would keep so. */
final class ConditionsTest {

    @Test
    void aTextWithoutRegardToCaseIsComparedInLowerCase() {
        assertThat(user(new Condition.OfText<>(UserAttribute.EXTERNAL_ID, Operator.EQUAL, "X")))
                .isEqualTo("(s.externalId is not null and s.externalId = :v0)");
        assertThat(user(new Condition.OfText<>(UserAttribute.EMAIL_TYPE, Operator.EQUAL, "WORK")))
                .isEqualTo("(coalesce(s.emailType, 'work') is not null and coalesce(s.emailType, 'work') = :v0)");
    }

    @Test
    void whatHasNoValueIsUnlikeEveryValue() {
        assertThat(user(new Condition.OfText<>(UserAttribute.EXTERNAL_ID, Operator.NOT_EQUAL, "x")))
                .isEqualTo("(s.externalId is null or s.externalId <> :v0)");
        assertThat(user(new Condition.Present<>(UserAttribute.EXTERNAL_ID))).isEqualTo("(s.externalId is not null)");
        assertThat(user(new Condition.Present<>(UserAttribute.ID))).isEqualTo("(1 = 1)");
    }

    @ParameterizedTest
    @CsvSource({"EQUAL, (1 = 0)", "NOT_EQUAL, (1 = 1)"})
    void whatNobodyCanHaveIsNobodys(Operator operator, String written) {
        assertThat(user(new Condition.OfText<>(UserAttribute.ID, operator, "x")))
                .isEqualTo(written);
        assertThat(user(new Condition.OfText<>(UserAttribute.ID, operator, "007")))
                .isEqualTo(written);
        assertThat(user(new Condition.OfText<>(UserAttribute.EXTERNAL_ID, operator, "a\0b")))
                .isEqualTo(written);
    }

    @Test
    void conditionsAreJoinedInParentheses() {
        Condition<UserAttribute> one = new Condition.OfFlag<>(UserAttribute.ACTIVE, true);
        Condition<UserAttribute> two = new Condition.Present<>(UserAttribute.ID);

        assertThat(user(new Condition.Not<>(new Condition.Any<>(List.of(new Condition.All<>(List.of(two, two)), two)))))
                .isEqualTo("not (((1 = 1) and (1 = 1)) or (1 = 1))");
        assertThat(user(one)).endsWith(" = :v0)");
    }

    @Test
    void whoIsInAGroupIsAskedOfItsMembers() {
        assertThat(group(new Condition.OfText<>(GroupAttribute.MEMBER, Operator.EQUAL, "7")))
                .startsWith("(exists (select x.personId from KwGroupMember x")
                .endsWith("x.personId = :v0))");
        assertThat(group(new Condition.OfText<>(GroupAttribute.MEMBER, Operator.NOT_EQUAL, "7")))
                .startsWith("(not exists (select");
        assertThat(group(new Condition.Present<>(GroupAttribute.MEMBER))).endsWith("x.personId is not null))");
    }

    @ParameterizedTest
    @CsvSource({"GREATER, >", "GREATER_OR_EQUAL, >=", "LESS, <", "LESS_OR_EQUAL, <="})
    void orderIsTheDatabases(Operator operator, String sign) {
        assertThat(user(new Condition.OfText<>(UserAttribute.EXTERNAL_ID, operator, "x")))
                .isEqualTo("(s.externalId is not null and s.externalId " + sign + " :v0)");
    }

    @ParameterizedTest
    @CsvSource({"CONTAINS", "STARTS_WITH", "ENDS_WITH"})
    void partsAreLookedForAsTheyAreWritten(Operator operator) {
        assertThat(user(new Condition.OfText<>(UserAttribute.EXTERNAL_ID, operator, "50%_!")))
                .isEqualTo("(s.externalId is not null and s.externalId like :v0 escape '!')");
    }

    private static String user(Condition<UserAttribute> condition) {
        return new Conditions<>(UserSearch::column).write(condition);
    }

    private static String group(Condition<GroupAttribute> condition) {
        return new Conditions<>(new GroupSearch()).write(condition);
    }
}
