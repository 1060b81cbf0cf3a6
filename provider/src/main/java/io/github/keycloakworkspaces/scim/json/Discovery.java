package io.github.keycloakworkspaces.scim.json;

import io.github.keycloakworkspaces.scim.ScimValue;
import io.github.keycloakworkspaces.scim.ScimViews;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the server says of itself (RFC 7643, sections 5 to 7): as it stands in a file, with its addresses. */
public final class Discovery {

    private final String base;

    /**
     * That of one server.
     *
     * @param base its address, with a slash at the end
     */
    public Discovery(String base) {
        this.base = base;
    }

    /** Things that the server has several of. */
    private enum Kind {
        RESOURCE_TYPE("ResourceType"),
        SCHEMA("Schema");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        private List<ScimValue.Complex> all() {
            return ((ScimValue.Many) Described.value(name + "s"))
                    .values().stream().map(ScimValue.Complex.class::cast).toList();
        }
    }

    public ScimValue.Complex serviceProvider() {
        String name = "ServiceProviderConfig";
        return placed((ScimValue.Complex) Described.value(name), name, name);
    }

    public ScimValue.Complex resourceTypes() {
        return list(Kind.RESOURCE_TYPE);
    }

    public Optional<ScimValue.Complex> resourceType(String name) {
        return one(Kind.RESOURCE_TYPE, name);
    }

    public ScimValue.Complex schemas() {
        return list(Kind.SCHEMA);
    }

    public Optional<ScimValue.Complex> schema(String urn) {
        return one(Kind.SCHEMA, urn);
    }

    private ScimValue.Complex list(Kind kind) {
        List<ScimValue.Complex> all =
                kind.all().stream().map(one -> placed(kind, one)).toList();
        return ScimViews.list(all.size(), 1, all);
    }

    private Optional<ScimValue.Complex> one(Kind kind, String id) {
        return kind.all().stream()
                .filter(one -> id(one).equalsIgnoreCase(id))
                .findFirst()
                .map(one -> placed(kind, one));
    }

    private ScimValue.Complex placed(Kind kind, ScimValue.Complex one) {
        return placed(one, kind.name, kind.name + "s/" + id(one));
    }

    private ScimValue.Complex placed(ScimValue.Complex one, String type, String path) {
        Map<String, ScimValue> attributes = new TreeMap<>(one.attributes());
        attributes.put(
                "meta",
                new ScimValue.Complex(
                        Map.of("resourceType", new ScimValue.Text(type), "location", new ScimValue.Text(base + path))));
        return new ScimValue.Complex(attributes);
    }

    private static String id(ScimValue.Complex one) {
        return one.attributes().get("id") instanceof ScimValue.Text id ? id.text() : "";
    }

    /** Read when somebody asks first. */
    private static final class Described {

        private static final String FILE = "/scim-discovery.json";
        private static final ScimValue.Complex CONTENT = read();

        static ScimValue value(String name) {
            return CONTENT.attributes().getOrDefault(name, ScimValue.NOTHING);
        }

        private static ScimValue.Complex read() {
            try (InputStream file = Discovery.class.getResourceAsStream(FILE)) {
                if (file == null) {
                    throw new IllegalStateException(FILE + " is not on the class path");
                }
                return (ScimValue.Complex) ScimJson.read(file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
