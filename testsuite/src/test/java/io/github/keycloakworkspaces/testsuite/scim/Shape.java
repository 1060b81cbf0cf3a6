package io.github.keycloakworkspaces.testsuite.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One of the conversations that identity providers have with a server, as it stands in {@code shapes.yaml}. */
record Shape(int number, String title, JsonNode people, int seats, List<JsonNode> steps) {

    static List<Shape> all() {
        try (InputStream file = Objects.requireNonNull(Shape.class.getResourceAsStream("/scim/shapes.yaml"))) {
            Map<Integer, JsonNode> shapes = new LinkedHashMap<>();
            new YAMLMapper()
                    .readTree(file)
                    .forEach(shape -> shapes.put(shape.path("shape").asInt(), shape));
            return shapes.values().stream().map(shape -> of(shape, shapes)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape of(JsonNode shape, Map<Integer, JsonNode> shapes) {
        JsonNode first = shapes.getOrDefault(shape.path("like").asInt(), shape);
        List<JsonNode> steps = new ArrayList<>();
        first.path("steps").forEach(steps::add);
        shape.path("then").forEach(steps::add);
        return new Shape(
                shape.path("shape").asInt(),
                shape.path("title").asText(),
                shape.path("people"),
                shape.path("seats").asInt(),
                steps);
    }

    String alias() {
        return "shape" + number;
    }

    @Override
    public String toString() {
        return number + ": " + title;
    }
}
