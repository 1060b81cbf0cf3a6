package io.github.keycloakworkspaces.kc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

    enum Color {
        RED,
        DARK_BLUE
    }

    record Inner(boolean on, @Nullable String note) {}

    @JsonIgnoreProperties("legacy")
    record Everything(
            String title,
            @Size(max = 5) @Lines @Nullable String text,
            @Min(1) @Max(9) @Nullable Integer few,
            @Nullable Long many,
            @Nullable Boolean flag,
            @Nullable Role role,
            @Nullable Color color,
            @Nullable Instant at,
            @Size(max = 2) @Nullable List<Long> numbers,
            @Nullable List<Role> roles,
            @Nullable Inner inner,
            Given<String> description) {}

    private static Everything json(String body) {
        return Input.part(Everything.class, Json.parse(body));
    }

    private static Everything form(String body) {
        JsonNode tree = Forms.encoded(body.getBytes(StandardCharsets.UTF_8));
        return new Binder(true).read(Everything.class, tree);
    }

    private static Everything multipart(String... parts) {
        String body = "--x\r\n" + String.join("\r\n--x\r\n", parts) + "\r\n--x--\r\n";
        JsonNode tree = Forms.multipart(body.getBytes(StandardCharsets.UTF_8), "multipart/form-data; boundary=x");
        return new Binder(true).read(Everything.class, tree);
    }

    @Test
    void readsEveryTypeFromJson() {
        Everything read = json("""
                {"title": "T", "text": "a\\nb", "few": 9, "many": 5000000000, "flag": true, "role": "AN",
                 "color": "dark_blue", "at": "2026-01-31T10:00:00+02:00", "numbers": [1, 2], "roles": ["AD"],
                 "inner": {"on": false}, "description": "D", "legacy": {"any": "thing"}}""");

        assertThat(read.many()).isEqualTo(5_000_000_000L);
        assertThat(read.role()).isEqualTo(Role.ANNOTATOR);
        assertThat(read.color()).isEqualTo(Color.DARK_BLUE);
        assertThat(read.at()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(read.numbers()).containsExactly(1L, 2L);
        assertThat(read.inner()).isEqualTo(new Inner(false, null));
        assertThat(read.description()).isEqualTo(new Given<>(true, "D"));
    }

    @Test
    void readsTheSameFromFormsOfBothKinds() {
        Everything expected = json("""
                {"title": "T ü", "few": 9, "flag": true, "role": "AN", "numbers": [1, 2], "inner": {"on": true}}""");

        assertThat(form("title=T+%C3%BC&few=9&flag=true&role=AN&numbers=1&numbers=2&inner.on=1"))
                .isEqualTo(expected);
        assertThat(multipart(
                        "Content-Disposition: form-data; name=\"title\"\r\n\r\nT ü",
                        "Content-Disposition: form-data; name=\"few\"\r\n\r\n9",
                        "Content-Disposition: form-data; name=\"flag\"\r\n\r\nTrue",
                        "Content-Disposition: form-data; name=\"role\"\r\n\r\nAN",
                        "Content-Disposition: form-data; name=\"numbers\"\r\n\r\n1,2",
                        "Content-Disposition: form-data; name=\"inner.on\"\r\n\r\ntrue"))
                .isEqualTo(expected);
    }

    @Test
    void tellsWhatIsAbsentFromWhatIsCleared() {
        assertThat(json("{\"title\": \"T\"}").description().present()).isFalse();
        assertThat(json("{\"title\": \"T\", \"description\": null}").description())
                .isEqualTo(new Given<String>(true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"title\": null}",
                "{\"title\": 1}",
                "{\"title\": \"\"}",
                "{\"title\": \" \"}",
                "{\"title\": \"a\\nb\"}",
                "{\"title\": \"a\\u0000b\"}",
                "{\"title\": \"T\", \"text\": \"123456\"}",
                "{\"title\": \"T\", \"few\": 0}",
                "{\"title\": \"T\", \"few\": 10}",
                "{\"title\": \"T\", \"few\": 1.5}",
                "{\"title\": \"T\", \"few\": \"1\"}",
                "{\"title\": \"T\", \"many\": 92233720368547758070}",
                "{\"title\": \"T\", \"flag\": \"true\"}",
                "{\"title\": \"T\", \"flag\": 1}",
                "{\"title\": \"T\", \"role\": \"an\"}",
                "{\"title\": \"T\", \"role\": []}",
                "{\"title\": \"T\", \"color\": \"RED\"}",
                "{\"title\": \"T\", \"at\": \"yesterday\"}",
                "{\"title\": \"T\", \"at\": 17}",
                "{\"title\": \"T\", \"numbers\": 1}",
                "{\"title\": \"T\", \"numbers\": [1, 2, 3]}",
                "{\"title\": \"T\", \"numbers\": [\"1\"]}",
                "{\"title\": \"T\", \"numbers\": [null]}",
                "{\"title\": \"T\", \"inner\": []}",
                "{\"title\": \"T\", \"inner\": {}}",
                "{\"title\": \"T\", \"description\": 1}"
            })
    void refusesWhatDoesNotFit(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json(body))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("request.malformed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"title\": \"T\", \"owner\": 1}", "{\"title\": \"T\", \"inner\": {\"on\": true, \"x\": 1}}"})
    void refusesMembersThatNobodyKnows(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json(body))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("request.unknown_field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title=a&title=b",
                "title=%zz",
                "title=%ff",
                "title=T&inner=1",
                "title=T&inner=1&inner.on=1",
                "title=T&few=x"
            })
    void refusesBrokenForms(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> form(body))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("request.malformed"));
    }

    @Test
    void refusesPartsWithoutName() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> multipart("Content-Type: text/plain\r\n\r\nx"));
    }
}
