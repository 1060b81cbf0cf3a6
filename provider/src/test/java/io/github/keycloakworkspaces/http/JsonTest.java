package io.github.keycloakworkspaces.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    static Stream<byte[]> halves() {
        return Stream.of(
                "{\"id\":\"\\ud83d\"}".getBytes(UTF_8),
                "{\"\\udc00\":1}".getBytes(UTF_8),
                "[\"a\\ud83d\\ud83db\"]".getBytes(UTF_8),
                around(0xED, 0xA0, 0xBD),
                utf32(0xD83D));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void refusesHalfACharacter(byte[] body) {
        assertThatThrownBy(() -> Json.parse(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("request.malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\uD83D\uDE00\"", "\"\\ud83d\\ude00\""})
    void readsWholeCharacters(String body) {
        assertThat(Json.parse(body.getBytes(UTF_8)).asText()).isEqualTo("\uD83D\uDE00");
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> Json.parse(new byte[0])).isInstanceOf(ProblemException.class);
    }

    private static byte[] around(int... bytes) {
        var out = new ByteArrayOutputStream();
        out.write('"');
        for (int one : bytes) {
            out.write(one);
        }
        out.write('"');
        return out.toByteArray();
    }

    private static byte[] utf32(int point) {
        return new byte[] {0, 0, 0, '"', 0, 0, (byte) (point >> 8), (byte) point, 0, 0, 0, '"'};
    }
}
