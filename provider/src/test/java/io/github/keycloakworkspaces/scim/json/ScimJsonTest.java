package io.github.keycloakworkspaces.scim.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.scim.ScimEmail;
import io.github.keycloakworkspaces.scim.ScimName;
import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.scim.UserRecord;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimJsonTest {

    @Test
    void namesHaveNoCaseAndWholeNumbersStayNumbers() {
        ScimValue.Complex read = (ScimValue.Complex) read("{\"Value\":31,\"more\":[true,null,1.5,\"x\"]}");

        assertThat(read.attributes().get("VALUE")).isEqualTo(new ScimValue.Whole(31));
        assertThat(read.attributes().get("more"))
                .isEqualTo(new ScimValue.Many(List.of(
                        new ScimValue.Flag(true),
                        ScimValue.NOTHING,
                        new ScimValue.Text("1.5"),
                        new ScimValue.Text("x"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "nonsense",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,\"A\":2}",
                "\"\\ud800\"",
                "{\"a\":\"\u0001\"}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> read(text))
                        .problem()
                        .code())
                .isEqualTo("scim.invalid_syntax");
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 900})
    void valuesInEachOtherHaveADeepest(int depth) {
        for (String text :
                List.of("[".repeat(depth) + 1 + "]".repeat(depth), "{\"a\":".repeat(depth) + 1 + "}".repeat(depth))) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> read(text))
                            .problem()
                            .code())
                    .isEqualTo("scim.invalid_syntax");
        }
    }

    @Test
    void valuesAsDeepAsTheyMayBeAreRead() {
        assertThat(read("[".repeat(32) + 1 + "]".repeat(32))).isInstanceOf(ScimValue.Many.class);
    }

    @Test
    void arraysInEachOtherHaveADeepest() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> read("[".repeat(100_000)))
                        .problem()
                        .code())
                .isEqualTo("scim.invalid_syntax");
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        UserRecord record = new UserRecord(
                "Ada@Example.org",
                "e-17",
                new ScimName("Ada L", "L", "Ada"),
                "Ada \"L\" \u2603",
                List.of(new ScimEmail("Ada@Example.org", "work", true), new ScimEmail("h@b.c", null, false)),
                "en-US");

        assertThat(UserRecordJson.read(UserRecordJson.write(record))).isEqualTo(record);
    }

    private static ScimValue read(String text) {
        return ScimJson.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
