package io.github.keycloakworkspaces.testsuite.api;

import io.github.keycloakworkspaces.testsuite.server.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody sends who wants a server to fall over. */
final class Hostile {

    private static final String LONE_SURROGATE = "\ud800";

    /** Half a surrogate pair as some writers encode it, which is no UTF-8. */
    private static final String BROKEN_UTF_8 = "%ED%A0%80";

    /** For wherever a text may stand. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "1e999",
            "NaN",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59.999999999Z",
            "-292275055-05-16T16:47:04.191Z",
            "2026-02-30",
            "a\u0000b",
            "a\r\nb",
            LONE_SURROGATE,
            "\u202Eb\u200D",
            "x".repeat(300),
            "\uD83D\uDE00".repeat(200),
            "a@" + "b".repeat(300) + ".example",
            "[",
            "[[]]",
            "{\"a\":1e999}",
            "{\"a\\u0000\":[null]}",
            "{\"x\":{\"overall\":0.5,\"type\":\"t\",\"labels\":[]}}",
            "[".repeat(900) + "]".repeat(900),
            "null",
            "%",
            "\\",
            "-,,",
            "id,role:");

    /** Longer than a line of a request may be. */
    static final String LONG = "x".repeat(70_000);

    private static final List<String> NO_TEXTS = List.of(
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "-9223372036854775809",
            "1e999",
            "-1e999",
            "1e-999",
            "1.000000000000000000000000000000000000001",
            "9".repeat(900),
            "1e2147483647",
            "true",
            "null",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[-1]",
            "[\"\"]",
            "[1e999]",
            "{}",
            "{\"\":{}}",
            "{\"a\":1e999}",
            "{\"a\\u0000\":null}",
            "{\"\\ud800\":1}",
            "[".repeat(900) + "]".repeat(900),
            "[".repeat(998) + "]".repeat(998),
            "[".repeat(2000),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900));

    /** For wherever a number may stand in a path. */
    static final List<String> SEGMENTS = List.of(
            "0",
            "-1",
            "1.5",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999",
            "1e999",
            "NaN",
            "%00",
            "1%00",
            "%ff",
            BROKEN_UTF_8,
            "%2f",
            "%2F..%2F",
            "%0d%0a",
            "1%0a",
            "%5c",
            "%25",
            "%20",
            "%D9%A3",
            "%E2%80%AE",
            "1;a=b",
            "%3B",
            "x".repeat(300));

    /** For any header, by its name. */
    static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Accept", ";;;"),
            Map.entry("Accept", "*/"),
            Map.entry("Accept", "/"),
            Map.entry("Accept", ","),
            Map.entry("Accept", ""),
            Map.entry("Accept", "text/*;q=zz"),
            Map.entry("Accept", "application/json;q=9999999999999"),
            Map.entry("Accept", "image/png"),
            Map.entry("Accept", "text/html"),
            Map.entry("Accept", "\u00ff\u00fe"),
            Map.entry("Accept", "a".repeat(6000)),
            Map.entry("Accept-Language", ";;;"),
            Map.entry("Accept-Language", "*-*;q=x,,-"),
            Map.entry("Accept-Encoding", ";;;"),
            Map.entry("Accept-Charset", ";;;"),
            Map.entry("Content-Type", ";;;"),
            Map.entry("Content-Type", ""),
            Map.entry("Content-Type", "/"),
            Map.entry("Content-Type", "application/json;charset=nonsense"),
            Map.entry("Content-Type", "application/json;charset="),
            Map.entry("Content-Type", "application/x-www-form-urlencoded;charset=nonsense"),
            Map.entry("Content-Type", "multipart/form-data"),
            Map.entry("Content-Type", "multipart/form-data;boundary="),
            Map.entry("Content-Type", "multipart/mixed;boundary=b"),
            Map.entry("Content-Type", "text/xml"),
            Map.entry("Content-Type", "\u00ff"),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Cookie", ";;=\u00ff"),
            Map.entry("Origin", ":::"),
            Map.entry("Origin", "null"),
            Map.entry("Referer", "\u00ff".repeat(3000)),
            Map.entry("User-Agent", "\u00ff".repeat(3000)),
            Map.entry("X-Request-ID", "\u00ff".repeat(3000)),
            Map.entry("X-Request-ID", "a\tb"),
            Map.entry("X-Forwarded-For", "\u00ff,,"),
            Map.entry("Forwarded", "for=;;;"),
            Map.entry("Range", "bytes=9-1"),
            Map.entry("If-Modified-Since", "x"),
            Map.entry("DPoP", "e30.e30.AA"));

    /** For {@code Authorization}. */
    static final List<String> CREDENTIALS = List.of(
            "",
            " ",
            "Bearer",
            "Bearer ",
            "Bearer e30.e30.AA",
            "Token e30.e30.AA",
            "Bearer ...",
            "Bearer a.b.c",
            "Bearer e30.e30",
            "Bearer e30.bnVsbA.AA",
            "Bearer bnVsbA.bnVsbA.AA",
            "Bearer eyJhbGciOiJSUzI1NiJ9.bnVsbA.AA",
            "Bearer eyJhbGciOiJSUzI1NiJ9.e30.AA",
            "Bearer eyJhbGciOiJSUzI1NiJ9.W10.AA",
            "Bearer eyJhbGciOiJub25lIn0.e30.",
            "Bearer eyJhbGciOiJIUzI1NiIsImtpZCI6Ilx1MDAwMCJ9.e30.AA",
            "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6WzFdfQ.eyJpc3MiOnt9LCJleHAiOjFlOTk5fQ.AA",
            "Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0.a.b.c.d",
            "Bearer \u00ff\u00fe",
            "Bearer " + "a".repeat(5000),
            "Token",
            "Token \u00ff",
            "DPoP e30.e30.AA",
            "Basic",
            "Basic \u00ff",
            "Basic YTpi",
            "Negotiate AA");

    /** A body with its content type; each character of its text is one byte. */
    record Body(String type, String text) {

        static final Body NONE = new Body("", "");

        static Body json(String text) {
            return new Body("application/json", utf8(text));
        }

        static Body form(String text) {
            return new Body("application/x-www-form-urlencoded", text);
        }

        static Body multipart(String text) {
            return new Body("multipart/form-data; boundary=b", text);
        }

        static Body yaml(String text) {
            return new Body("application/yaml", utf8(text));
        }

        private static String utf8(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return type + " " + (text.length() > 200 ? text.substring(0, 200) + "…" : text);
        }
    }

    /** Bodies that are wrong as a whole. */
    static final List<Body> BODIES = bodies();

    /** Documents that are wrong in YAML's own ways. */
    static final List<String> YAML = List.of(
            "",
            "---\n---\n",
            "a: [",
            "a: &a [*a]",
            "a: &a {b: *a}",
            "&a a: *a",
            "a: *nobody",
            "a: !!java.net.URL [x]",
            "a: !!binary '*'",
            "a: !!int x",
            "a: .inf",
            "seat_limit: .nan",
            "seat_limit: 1e999",
            "seat_limit: 0x7fffffffffffffffffff",
            "seat_limit: 0o9",
            "seat_limit: 1_0:60",
            "created_at: +999999999-12-31T00:00:00Z",
            "created_at: 2001-12-14t21:59:43.10-05:00",
            "name: \"a\\0b\"",
            "name: \"\\ud800\"",
            "name: \"\\U00110000\"",
            "name: \"\\x\"",
            "\t a: 1",
            "a: 1\na: 2",
            "? [a]\n: 1",
            "? {a: 1}\n: 1",
            "null: 1",
            "%YAML 9.9\n---\na: 1",
            "%TAG ! tag:x\n---\na: 1",
            "[".repeat(2000),
            "- ".repeat(2000) + "a",
            "\u0000",
            "name: \u0001",
            "\uFEFFname: x",
            "<<: {a: 1}",
            "name: |\n");

    private Hostile() {}

    private static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (String json : NO_TEXTS) {
            bodies.add(Body.json(json));
        }
        for (String json : List.of(
                "",
                "{",
                "\"",
                "{} {}",
                "\u0000",
                "\uFEFF{}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{\"" + LONG + "\":1}",
                "{\"__proto__\":1,\"@type\":\"java.lang.Object\"}")) {
            bodies.add(Body.json(json));
        }
        bodies.add(new Body("application/json", "\u00ff\u00fe"));
        bodies.add(new Body("application/json", "\"\u00ed\u00a0\u0080\""));
        bodies.add(new Body("application/json", "{\u0000}\u0000"));
        for (String form : List.of(
                "",
                "%",
                "%ZZ",
                "a=%",
                "a=%u0041",
                "%00=1",
                "a=%00",
                "a=%ff",
                "%ED%A0%80=1",
                "=",
                "&&&",
                "=1",
                ".=1",
                "..=1",
                "a.=1",
                ".a=1",
                "a.b.c.d=1",
                "a=1&a.b=2",
                "a.b=1&a=2",
                "a.b=1&a.b.c=2",
                "a[]=1&a[0][b]=2",
                "a=1&".repeat(1500),
                LONG + "=1",
                "a=" + LONG)) {
            bodies.add(Body.form(form));
        }
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            many.append("a").append(i).append("=1&");
        }
        bodies.add(Body.form(many.toString()));
        for (String text : List.of(
                "",
                "--b",
                "--b--\r\n",
                "--b\r\n\r\n\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: attachment; filename=\"x\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"x\"\r\n\r\n\u00ff\u0000\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../x\u0000\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: ;;;\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain; charset=nonsense"
                        + "\r\n\r\nx\r\n--b--\r\n",
                encoded("base64", "*"),
                encoded("x", "*"),
                encoded("quoted-printable", "=ZZ="),
                "--b\r\nno header\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + LONG + "\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"" + LONG + "\"\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nno end")) {
            bodies.add(Body.multipart(text));
        }
        bodies.add(Body.yaml("a: [\n"));
        bodies.add(new Body("application/xml", "<a/>"));
        return List.copyOf(bodies);
    }

    /** One part of a form that is a file of some bytes. */
    static Body file(String member) {
        return Body.multipart("--b\r\nContent-Disposition: form-data; name=\"" + member
                + "\"; filename=\"x\"\r\nContent-Type: application/octet-stream\r\n\r\n\u00ff\u0000\r\n--b--\r\n");
    }

    /** As parts of a JSON text. */
    static List<String> json() {
        List<String> values = new ArrayList<>(NO_TEXTS);
        values.add("\"" + LONG + "\"");
        TEXTS.forEach(text -> values.add(Json.write(text).replace(LONE_SURROGATE, "\\ud800")));
        return values;
    }

    /** As values of queries and forms, percent-encoded. */
    static List<String> encoded() {
        List<String> values = new ArrayList<>(List.of("%ff", "%00", BROKEN_UTF_8, "%C0%80", "a&=&"));
        TEXTS.stream().filter(text -> !text.equals(LONE_SURROGATE)).forEach(text -> values.add(encode(text)));
        return values;
    }

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(
                    Character.isLetterOrDigit(one) && one > 0 ? String.valueOf((char) one) : "%%%02X".formatted(one));
        }
        return encoded.toString();
    }

    /** Headers of a request with that body. */
    static Map<String, String> headers(Map<String, String> others, Body body) {
        Map<String, String> headers = new LinkedHashMap<>(others);
        headers.putIfAbsent("Content-Type", body.type());
        return headers;
    }

    /** A part whose content is said to be written in some way. */
    private static String encoded(String encoding, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: %s\r\n\r\n%s\r\n--b--\r\n"
                .formatted(encoding, content);
    }
}
