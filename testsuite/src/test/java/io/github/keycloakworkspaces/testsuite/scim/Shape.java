package io.github.keycloakworkspaces.testsuite.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One of the conversations that identity providers have with a server, as it stands in {@code shapes.yaml}. */
record Shape(int number, String title, JsonNode people, int seats, List<JsonNode> steps) {

    static List<Shape> all() {
        List<Shape> shapes = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(Shape.class.getResourceAsStream("/scim/shapes.yaml"))) {
            new YAMLMapper().readTree(file).forEach(shape -> shapes.add(of(shape)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }

    private static Shape of(JsonNode shape) {
        List<JsonNode> steps = new ArrayList<>();
        shape.path("steps").forEach(steps::add);
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
