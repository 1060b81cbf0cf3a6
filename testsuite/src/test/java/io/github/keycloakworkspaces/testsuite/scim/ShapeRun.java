package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Json;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.StringJoiner;

/** Sends what a shape says, and looks at what comes back. */
final class ShapeRun {

    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Provisioning provisioning;
    private final Map<String, String> kept = new HashMap<>();

    /** @param stranger the id of somebody who is in another organization only */
    ShapeRun(Provisioning provisioning, String org, String stranger) {
        this.provisioning = provisioning;
        kept.put("org", org);
        kept.put("stranger", stranger);
        kept.put("base", provisioning.anybody().base());
    }

    void take(JsonNode step) {
        if (step.has("map")) {
            provisioning.map(
                    step.at("/map/group").asText(), step.at("/map/role").asText());
            return;
        }
        Response answer = send(step);
        assertThat(answer.status())
                .as(answer.toString())
                .isEqualTo(step.path("status").asInt());
        wellFormed(answer);
        step.path("keep")
                .properties()
                .forEach(keep -> kept.put(
                        keep.getKey(),
                        answer.json().at(keep.getValue().asText()).asText()));
        step.path("is").properties().forEach(is -> is(answer, is));
        step.path("header")
                .properties()
                .forEach(header -> assertThat(answer.header(header.getKey()))
                        .as(answer.toString())
                        .startsWith(text(header.getValue())));
        refused(step, answer);
        after(step);
    }

    private Response send(JsonNode step) {
        Entry<String, JsonNode> request = step.properties().stream()
                .filter(member -> METHODS.contains(member.getKey()))
                .findFirst()
                .orElseThrow();
        String path = text(request.getValue()) + query(step.path("query"));
        Http http = caller(step.path("as").asText());
        Http accepting =
                step.has("accept") ? http.with("Accept", step.path("accept").asText()) : http;
        boolean hasBody = step.has("body") || step.has("text");
        return hasBody
                ? accepting.text(request.getKey(), path, Provisioning.TYPE, body(path, step))
                : accepting.send(request.getKey(), path);
    }

    private Http caller(String as) {
        return switch (as) {
            case "" -> provisioning.api();
            case "none" -> provisioning.anybody();
            case "person" ->
                provisioning
                        .anybody()
                        .bearer(provisioning.organization().owner().token());
            default -> provisioning.anybody().with("Authorization", as);
        };
    }

    /** A step that says nothing of schemas has those of its kind, unless it is about their absence. */
    private String body(String path, JsonNode step) {
        if (step.has("text")) {
            return step.path("text").asText();
        }
        JsonNode body = step.path("body");
        return filled(step.path("bare").asBoolean() ? Json.write(body) : Provisioning.said(path, body));
    }

    private String query(JsonNode query) {
        StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");
        query.properties()
                .forEach(parameter ->
                        parameters.add(parameter.getKey() + "=" + Http.encode(text(parameter.getValue()))));
        return parameters.toString();
    }

    /** Whatever is answered is JSON of the protocol without empty members; a refusal says everything that it has to. */
    private static void wellFormed(Response answer) {
        boolean hasBody = answer.status() != NO_CONTENT;
        boolean refused = answer.status() >= BAD_REQUEST;
        JsonNode body = hasBody ? answer.json() : MissingNode.getInstance();
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith(hasBody ? Provisioning.TYPE : "");
        assertThat(answer.body()).doesNotContain(":null");
        assertThat(body.at("/schemas/0").asText().equals(ERROR))
                .as(answer.toString())
                .isEqualTo(refused);
        assertThat(body.path("status").isTextual()).as(answer.toString()).isEqualTo(refused);
        assertThat(body.path("status").asText()).isEqualTo(refused ? String.valueOf(answer.status()) : "");
        assertThat(body.path("detail").asText().isBlank()).as(answer.toString()).isEqualTo(!refused);
    }

    private void is(Response answer, Entry<String, JsonNode> expected) {
        JsonNode value = answer.json().at(expected.getKey());
        String wanted = expected.getValue().isTextual() ? text(expected.getValue()) : "";
        String place = expected.getKey() + " of " + answer;
        switch (wanted) {
            case "*" -> assertThat(value.isMissingNode()).as(place).isFalse();
            case "-" -> assertThat(value.isMissingNode()).as(place).isTrue();
            case "" -> assertThat(value).as(place).isEqualTo(expected.getValue());
            default ->
                assertThat(value.asText())
                        .as(expected.getKey() + " of " + answer)
                        .isEqualTo(wanted);
        }
    }

    private static void refused(JsonNode step, Response answer) {
        JsonNode body = answer.status() == NO_CONTENT ? MissingNode.getInstance() : answer.json();
        assertThat(body.path("scimType").asText())
                .as(answer.toString())
                .contains(step.path("error").asText());
    }

    private void after(JsonNode step) {
        step.path("roles")
                .properties()
                .forEach(role -> assertThat(provisioning.role(known(role.getKey())))
                        .as("the role of " + role.getKey() + " after " + step)
                        .isEqualTo(role.getValue().asText()));
        step.path("members").properties().forEach(group -> {
            Set<String> expected = new HashSet<>();
            group.getValue().forEach(member -> expected.add(known(member.asText())));
            assertThat(provisioning.members(known(group.getKey())))
                    .as("the members after " + step)
                    .isEqualTo(expected);
        });
        step.path("account")
                .properties()
                .forEach(account -> account.getValue()
                        .properties()
                        .forEach(part -> assertThat(provisioning
                                        .account(filled(account.getKey()))
                                        .path(part.getKey())
                                        .asText())
                                .as(part.getKey() + " of the account after " + step)
                                .isEqualTo(text(part.getValue()))));
        assertThat(provisioning.missed()).containsAll(step.findValuesAsText("missed"));
    }

    private String known(String name) {
        String id = kept.get(name);
        if (id == null) {
            throw new AssertionError(name + " was not kept");
        }
        return id;
    }

    private String text(JsonNode value) {
        return filled(value.asText());
    }

    private String filled(String text) {
        String filled = text;
        for (var value : kept.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
