package io.github.keycloakworkspaces.testsuite.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Bodies that fit a schema but for one place, each place of the schema once. */
final class BodyTemplates {

    private static final String MARK = "@here@";

    private final ApiDescription api;
    private final Samples samples;

    BodyTemplates(ApiDescription api, Samples samples) {
        this.api = api;
        this.samples = samples;
    }

    /** Any text may stand where {@link #with} puts it. */
    record Template(String place, String text) {

        String with(String value) {
            return text.replace("\"" + MARK + "\"", value);
        }
    }

    List<Template> of(JsonNode schema) {
        List<Template> templates = new ArrayList<>();
        marked(schema, "")
                .forEach(body ->
                        templates.add(new Template(body.place(), body.body().toString())));
        return templates;
    }

    /** Of a whole document: each of its places once, and of lists the first item. */
    static List<Template> inside(JsonNode document) {
        List<Template> templates = new ArrayList<>();
        for (String place : places(document, "")) {
            ObjectNode copy = document.deepCopy();
            int slash = place.lastIndexOf('/');
            JsonNode parent = copy.at(place.substring(0, slash));
            String last = place.substring(slash + 1);
            if (parent instanceof ObjectNode object) {
                object.put(last, MARK);
            } else {
                ((ArrayNode) parent).set(0, MARK);
            }
            templates.add(new Template(place, copy.toString()));
        }
        return templates;
    }

    private static List<String> places(JsonNode node, String at) {
        List<String> places = new ArrayList<>();
        node.properties().forEach(member -> {
            String place = at + "/" + member.getKey();
            places.add(place);
            places.addAll(places(member.getValue(), place));
        });
        if (node.isArray() && !node.isEmpty()) {
            places.add(at + "/0");
            places.addAll(places(node.path(0), at + "/0"));
        }
        return places;
    }

    private record Marked(String place, ObjectNode body) {}

    private List<Marked> marked(JsonNode schema, String before) {
        List<Marked> all = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String place = before + name;
            JsonNode member = api.resolve(property.getValue());
            ObjectNode whole = samples.body(schema, name);
            all.add(new Marked(place, whole.put(name, MARK)));
            for (Marked inner : marked(member, place + ".")) {
                ObjectNode body = samples.body(schema, name);
                body.set(name, inner.body());
                all.add(new Marked(inner.place(), body));
            }
            if (member.has("items")) {
                ObjectNode list = samples.body(schema, name);
                list.set(name, JsonNodeFactory.instance.arrayNode().add(MARK));
                all.add(new Marked(place + "[]", list));
                for (Marked inner : marked(api.resolve(member.path("items")), place + "[].")) {
                    ObjectNode body = samples.body(schema, name);
                    body.set(name, JsonNodeFactory.instance.arrayNode().add(inner.body()));
                    all.add(new Marked(inner.place(), body));
                }
            }
        });
        return all;
    }
}
