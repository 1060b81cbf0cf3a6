package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A search of the AuthZEN Authorization API 1.0. Never changes: each setting gives another one. */
public final class Search {

    private final String path;
    private final Map<String, Object> body;

    private Search(String path, Map<String, ?> body) {
        this.path = "/access/v1/search/" + path;
        this.body = Map.copyOf(body);
    }

    /** Who may do that? */
    public static Search who(String action) {
        return new Search("subject", Map.of("subject", Map.of("type", "user"), "action", Map.of("name", action)));
    }

    /** What may somebody do with a thing? */
    public static Search actions(String person) {
        return new Search("action", Map.of("subject", Map.of("type", "user", "id", person)));
    }

    /** With which things of a type may somebody do that? */
    public static Search things(String person, String action, String type) {
        return new Search(
                "resource",
                Map.of(
                        "subject", Map.of("type", "user", "id", person),
                        "action", Map.of("name", action),
                        "resource", Map.of("type", type)));
    }

    public Search on(String type, String id) {
        return with("resource", Map.of("type", type, "id", id));
    }

    /** A property of the resource. */
    public Search property(String name, String value) {
        var resource = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) body.getOrDefault("resource", Map.of()))
                .forEach((key, known) -> resource.put(String.valueOf(key), known));
        var properties = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) resource.getOrDefault("properties", Map.of()))
                .forEach((key, known) -> properties.put(String.valueOf(key), known));
        properties.put(name, value);
        resource.put("properties", properties);
        return with("resource", resource);
    }

    public Search page(Object page) {
        return with("page", page);
    }

    /** Another member of the body. */
    public Search with(String member, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(member, value);
        return new Search(path.substring(path.lastIndexOf('/') + 1), changed);
    }

    public Response ask(Http base) {
        return base.post(path, body);
    }

    /** Ids, or names of actions, of the first page. */
    public List<String> found(Http base) {
        return ids(ask(base).expect(200).json());
    }

    /** Those of all pages, each of which has so many but the last. */
    public List<String> pages(Http base, int limit) {
        var all = new ArrayList<String>();
        Search next = page(Map.of("limit", limit));
        while (true) {
            JsonNode page = next.ask(base).expect(200).json();
            List<String> ids = ids(page);
            all.addAll(ids);
            String token = page.at("/page/next_token").textValue();
            assertThat(ids.size()).isEqualTo(page.at("/page/count").asInt()).isLessThanOrEqualTo(limit);
            if (token.isEmpty()) {
                return all;
            }
            assertThat(ids).hasSize(limit);
            next = page(Map.of("limit", limit, "token", token));
        }
    }

    /** The token of the page after the first. */
    String token(Http base) {
        return ask(base).expect(200).json().at("/page/next_token").asText();
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("results")
                .forEach(result -> ids.add(
                        result.has("name")
                                ? result.path("name").asText()
                                : result.path("id").asText()));
        return ids;
    }
}
