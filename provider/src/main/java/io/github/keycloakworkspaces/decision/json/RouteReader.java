package io.github.keycloakworkspaces.decision.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
import io.github.keycloakworkspaces.decision.forward.PathPattern;
import io.github.keycloakworkspaces.decision.forward.Route;
import io.github.keycloakworkspaces.decision.forward.Routes;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.schema.Schema.Member;
import io.github.keycloakworkspaces.schema.Schema.Text;
import io.github.keycloakworkspaces.shared.Coded;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Routes as people write them: a list in which each says the methods and the path of requests, and the action and the
 * resource of a question.
 */
public final class RouteReader {

    /** The longest text that is read. */
    public static final int LONGEST = 65_536;

    private static final String PATH = "path";
    private static final String METHODS = "methods";
    private static final String ACTION = "action";
    private static final String RESOURCE = "resource";
    private static final String TYPE = "type";
    private static final String ID = "id";
    private static final String PROPERTIES = "properties";

    private static final Schema.Type NAME = new Text(1, 255, Text.Characters.VISIBLE_LINE);
    private static final List<String> VERBS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What a question may say about its resource; other properties would say nothing. */
    private static final Schema SAID = new Schema(
            List.of(
                    optional(Part.ORGANIZATION.code(), NAME),
                    optional(Part.PROJECT.code(), NAME),
                    optional(Part.ASSIGNEE.code(), NAME)),
            Set.of());

    private static final Schema ENTITY = new Schema(
            List.of(
                    needed(TYPE, new Schema.Choice(codes(ResourceType.values()))),
                    needed(ID, NAME),
                    optional(PROPERTIES, new Schema.Group(SAID))),
            Set.of());

    private static final Schema ROUTE = new Schema(
            List.of(
                    needed(PATH, new Text(1, 500, Text.Characters.VISIBLE_LINE)),
                    optional(METHODS, new Schema.Items(new Schema.Choice(VERBS), 1, VERBS.size())),
                    needed(ACTION, new Schema.Choice(codes(Action.values()))),
                    needed(RESOURCE, new Schema.Group(ENTITY))),
            Set.of());

    private RouteReader() {}

    /**
     * Reads a whole list.
     *
     * @throws ProblemException {@code request.malformed}, {@code request.unknown_field}
     */
    public static Routes read(String text) {
        if (text.length() > LONGEST) {
            throw Fields.wrong("the list", "no longer than " + LONGEST + " characters");
        }
        JsonNode list = Json.parse(text);
        if (!list.isArray() || list.size() > Routes.MOST) {
            throw Fields.wrong("the whole", "a list of up to " + Routes.MOST + " routes");
        }
        List<Route> routes = new ArrayList<>();
        for (JsonNode route : list) {
            routes.add(route(route, "[" + routes.size() + "]"));
        }
        return new Routes(routes);
    }

    private static Route route(JsonNode node, String place) {
        Map<String, @Nullable Object> route = Input.described(ROUTE, node, place);
        PathPattern path = path(text(route, PATH), place);
        EntityName resource = resource(group(Objects.requireNonNull(route.get(RESOURCE))));
        try {
            return new Route(
                    methods(route.get(METHODS)),
                    path,
                    Action.ofCode(text(route, ACTION)).orElseThrow(),
                    resource);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong(place, "a route that can be followed: " + e.getMessage());
        }
    }

    private static PathPattern path(String text, String place) {
        try {
            return PathPattern.of(text);
        } catch (IllegalArgumentException e) {
            throw Fields.wrong(place + "." + PATH, String.valueOf(e.getMessage()));
        }
    }

    private static EntityName resource(Map<?, ?> resource) {
        Map<String, String> properties = new HashMap<>();
        if (resource.get(PROPERTIES) != null) {
            group(resource.get(PROPERTIES))
                    .forEach((name, value) -> properties.put(String.valueOf(name), String.valueOf(value)));
        }
        return new EntityName(text(resource, TYPE), text(resource, ID), properties);
    }

    private static Set<String> methods(@Nullable Object given) {
        Set<String> methods = new HashSet<>();
        if (given instanceof List<?> words) {
            words.forEach(word -> methods.add(String.valueOf(word)));
        }
        return methods;
    }

    private static Map<?, ?> group(Object value) {
        return (Map<?, ?>) value;
    }

    private static String text(Map<?, ?> object, String name) {
        return (String) Objects.requireNonNull(object.get(name));
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }

    private static Member needed(String name, Schema.Type type) {
        return new Member(name, type, false, true, null);
    }

    private static Member optional(String name, Schema.Type type) {
        return new Member(name, type, false, false, null);
    }
}
