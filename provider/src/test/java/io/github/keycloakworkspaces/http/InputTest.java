package io.github.keycloakworkspaces.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    record Pairs(List<List<String>> pairs) {}

    private static Everything json(String body) {
        return Input.part(Everything.class, Json.parse(body));
    }

    /** Names and values in turn. */
    private static MultivaluedHashMap<String, String> fields(String... fields) {
        var form = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static Everything form(String... fields) {
        return Input.form(Everything.class, Forms.form(fields(fields)));
    }

    /** As clients send them that have one kind of number only. */
    @ParameterizedTest
    @CsvSource({"1.0,1", "9e0,9", "0.4e1,4"})
    void aWholeNumberMayHaveAPoint(String sent, int read) {
        assertThat(json("{\"title\": \"T\", \"few\": " + sent + "}").few()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "9007199254740994.0", "-1e999", "4.000001"})
    void whatNoDoubleSaysExactlyIsNoWholeNumber(String sent) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json("{\"title\": \"T\", \"many\": " + sent + "}"));
    }

    @Test
    void readsListsOfLists() {
        assertThat(Input.part(Pairs.class, Json.parse("{\"pairs\": [[\"a\", \"b\"], []]}"))
                        .pairs())
                .containsExactly(List.of("a", "b"), List.of());
        assertThatThrownBy(() -> Input.part(Pairs.class, Json.parse("{\"pairs\": [[\"a\", 1]]}")))
                .hasMessageContaining("pairs[0][1]");
        assertThatThrownBy(() -> Input.part(Pairs.class, Json.parse("{\"pairs\": [\"a\"]}")))
                .hasMessageContaining("pairs[0]");
    }

    @Test
    void readsEveryTypeFromJson() {
        Everything read = json("""
            {"title": "T", "text": "a\\nb", "few": 9, "many": 5000000000, "flag": true, "role": "AN",
             "color": "dark_blue", "at": "2026-01-31T10:00:00+02:00", "numbers": [1, 2], "roles": ["AD"],
             "inner": {"on": false}, "description": "D", "legacy": {"any": "thing"}}\
            """);

        assertThat(read.many()).isEqualTo(5_000_000_000L);
        assertThat(read.role()).isEqualTo(Role.ANNOTATOR);
        assertThat(read.color()).isEqualTo(Color.DARK_BLUE);
        assertThat(read.at()).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(read.numbers()).containsExactly(1L, 2L);
        assertThat(read.inner()).isEqualTo(new Inner(false, null));
        assertThat(read.description()).isEqualTo(new Given<>(true, "D"));
    }

    @Test
    void readsTheSameFromAForm() {
        Everything expected = json("""
            {"title": "T ü", "few": 9, "flag": true, "role": "AN", "numbers": [1, 2], "inner": {"on": true}}\
            """);

        assertThat(form(
                        "title",
                        "T ü",
                        "few",
                        "9",
                        "flag",
                        "True",
                        "role",
                        "AN",
                        "numbers",
                        "1",
                        "numbers",
                        "2",
                        "inner.on",
                        "1"))
                .isEqualTo(expected);
        assertThat(form("title", "T ü", "few", "9", "flag", "1", "role", "AN", "numbers", "1, 2", "inner.on", "true"))
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
    @CsvSource({"title, b", "inner, 1", "few, x", "numbers, 'x,y'", "owner, 1"})
    void refusesBrokenForms(String name, String value) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> form("title", "T", "inner.on", "1", name, value))
                .satisfies(e -> assertThat(e.problem().code()).startsWith("request."));
    }

    public static final class Table implements Supplier<Schema> {

        @Override
        public Schema get() {
            Schema.Member note = new Schema.Member("note", new Schema.Text(0, 5, true), true, "");
            Schema.Member weight = new Schema.Member("weight", new Schema.Share(), false, true, null);
            return new Schema(
                    List.of(
                            note,
                            new Schema.Member("on", new Schema.Flag(), false, false),
                            new Schema.Member("few", new Schema.Whole(1, 9), false, 1L),
                            new Schema.Member("score", new Schema.Decimal(5, 2), true, null),
                            new Schema.Member("word", new Schema.Choice(List.of("one", "all")), true, "one"),
                            new Schema.Member("anything", new Schema.Anything(), true, null),
                            new Schema.Member("items", new Schema.AnyItems(), true, null),
                            new Schema.Member(
                                    "group", new Schema.Group(new Schema(List.of(note), Set.of("id"))), false, null),
                            new Schema.Member(
                                    "weights",
                                    new Schema.Entries(new Schema.Group(new Schema(List.of(weight), Set.of()))),
                                    true,
                                    null)),
                    Set.of());
        }
    }

    record Described(
            @Nullable String title,
            @OtherMembers(Table.class) Map<String, @Nullable Object> rest) {}

    private static Map<String, @Nullable Object> rest(String body) {
        return Input.part(Described.class, Json.parse(body)).rest();
    }

    private static Map<String, @Nullable Object> restOfForm(String... fields) {
        return Input.form(Described.class, Forms.form(fields(fields))).rest();
    }

    @Test
    void readsWhatATableDescribes() {
        assertThat(rest("""
            {"title": "T", "note": "a\\nb", "on": true, "few": 9, "score": 95, "word": "all", "anything": [1, {"a": 1.5}],
             "items": ["x", {"a": null}], "group": {"note": null, "id": 7}, "weights": {"a": {"weight": 0.5}}}\
            """))
                .containsEntry("note", "a\nb")
                .containsEntry("on", true)
                .containsEntry("few", 9L)
                .containsEntry("score", "95.00")
                .containsEntry("word", "all")
                .containsEntry("anything", List.of(1, Map.of("a", 1.5)))
                .containsEntry("items", List.of("x", Collections.singletonMap("a", null)))
                .containsEntry("group", Collections.singletonMap("note", null))
                .containsEntry("weights", Map.of("a", Map.of("weight", 0.5)));
        assertThat(rest("{\"title\": \"T\"}")).isEmpty();
        assertThat(rest("{\"note\": null}")).isEqualTo(Collections.singletonMap("note", null));
    }

    @Test
    void readsTheSameFromForms() {
        assertThat(restOfForm(
                        "on",
                        "True",
                        "few",
                        "9",
                        "score",
                        "95.5",
                        "word",
                        "one",
                        "group.note",
                        "abc",
                        "anything",
                        "{\"a\":1}",
                        "items",
                        "[1]"))
                .isEqualTo(rest("""
                    {"on": true, "few": 9, "score": "95.50", "word": "one", "group": {"note": "abc"},
                     "anything": {"a": 1}, "items": [1]}\
                    """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'note': 'too long'}",
                "{'note': 1}",
                "{'on': 'true'}",
                "{'on': null}",
                "{'few': 10}",
                "{'few': 1.5}",
                "{'score': 1000}",
                "{'score': 0.001}",
                "{'score': '1E2147483647'}",
                "{'score': '1E-2147483647'}",
                "{'score': 'x'}",
                "{'word': 'two'}",
                "{'word': 1}",
                "{'anything': 1e999}",
                "{'items': {}}",
                "{'items': [null]}",
                "{'group': []}",
                "{'group': null}",
                "{'weights': {'a': {}}}",
                "{'weights': {'a': {'weight': 1.1}}}",
                "{'weights': {'a': {'weight': '0.5'}}}",
                "{'weights': [0.5]}"
            })
    void refusesWhatTheTableDoesNotAllow(String body) {
        refused(body.replace('\'', '"'));
    }

    /** Lists and documents have levels of their own around it. */
    @ParameterizedTest
    @ValueSource(strings = {"anything", "items"})
    void refusesWhatIsTooDeepToBeGivenBack(String name) {
        assertThat(rest(nested(name, 100))).containsKey(name);
        refused(nested(name, 101));
    }

    private static String nested(String name, int levels) {
        return "{\"" + name + "\": " + "[".repeat(levels) + "]".repeat(levels) + "}";
    }

    private static void refused(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rest(body))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("request.malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'nota': 'x'}", "{'group': {'title': 'x'}}", "{'weights': {'a': {'weight': 1, 'b': 2}}}"})
    void refusesWhatTheTableDoesNotName(String body) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rest(body.replace('\'', '"')))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("request.unknown_field"));
    }

    @Test
    void whatIsMissingIsToldByItsTypeInRecordsAndTables() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json("{}"))
                .satisfies(e -> assertThat(e.problem().detail())
                        .isEqualTo("title must be a text of 1 to 255 characters on one line."));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> rest("{\"weights\": {\"a\": {}}}"))
                .satisfies(e ->
                        assertThat(e.problem().detail()).isEqualTo("weights.a.weight must be a number from 0 to 1."));
    }

    @Test
    void aFormClearsByAJsonNull() {
        assertThat(restOfForm("anything", "null")).isEqualTo(Collections.singletonMap("anything", null));
    }

    @Test
    void writesTheRestBesideTheOtherMembers() {
        Map<String, @Nullable Object> rest = Collections.singletonMap("some_note", null);

        assertThat(Json.write(new Described("T", rest))).isEqualTo("{\"title\":\"T\",\"some_note\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-12-31", "+10000-01-01T00:00:00Z"})
    void refusesMomentsThatNobodyCanStore(String moment) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> form("title", "T", "inner.on", "1", "at", moment))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("request.malformed"));
    }

    @Test
    void whatStandsInAFormAsJsonIsReadAsJson() {
        assertThat(restOfForm("weights", "{\"a\": {\"weight\": 0.5}}"))
                .containsEntry("weights", Map.of("a", Map.of("weight", 0.5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": {\"weight\": []}}", "{\"a\": []}", "[]", "{\"a\": [{}]}"})
    void listsInsideOfItAreNoFields(String weights) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> restOfForm("weights", weights))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("request.malformed"));
    }
}
