package io.github.keycloakworkspaces.testsuite.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/**
 * What the server answered.
 *
 * @param request method and address, for messages
 */
public record Response(String request, int status, HttpHeaders headers, String body) {

    static Response of(HttpResponse<String> response) {
        String request = response.request().method() + " " + response.uri();
        return new Response(request, response.statusCode(), response.headers(), response.body());
    }

    /** The header's first value, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** The stable code of a problem. */
    public String code() {
        assertThat(header("Content-Type")).as(toString()).startsWith("application/problem+json");
        return json().path("code").asText();
    }

    /** Fails with the whole answer unless the status is this one. */
    public Response expect(int expected) {
        assertThat(status).as(toString()).isEqualTo(expected);
        return this;
    }

    /** Fails with the whole answer unless it is a problem of this status, with this code. */
    public void expect(int expected, String code) {
        expect(expected);
        assertThat(code()).as(toString()).isEqualTo(code);
    }

    @Override
    public String toString() {
        return request + " answered " + status + " " + body;
    }
}
