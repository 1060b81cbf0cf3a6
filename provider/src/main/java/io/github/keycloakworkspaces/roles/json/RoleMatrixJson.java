package io.github.keycloakworkspaces.roles.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The matrix as a file for people: an object with a line for each action, in it {@code on} and a cell for each working
 * role, either a reach or {@code {"reach": …, "if": setting}}.
 */
public final class RoleMatrixJson {

    private static final String FILE = "/role-matrix.json";
    private static final String ON = "on";
    private static final String REACH = "reach";
    private static final String CONDITION = "if";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RoleMatrixJson() {}

    /** The matrix that every organization starts with. */
    public static RoleMatrix defaults() {
        try (InputStream file = RoleMatrixJson.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a complete matrix; the stream stays open.
     *
     * @throws IllegalArgumentException naming what is malformed, doubled, unknown or missing
     * @throws UncheckedIOException if the stream can't be read
     */
    public static RoleMatrix read(InputStream json) {
        JsonNode document = object(parse(json), "the document");
        Map<Action, Map<Role, Cell>> cells = new EnumMap<>(Action.class);
        document.properties().forEach(line -> {
            Action action = known("action", line.getKey(), Action.ofCode(line.getKey()));
            cells.put(action, row(action, object(line.getValue(), action.code())));
        });
        return new RoleMatrix(cells);
    }

    private static JsonNode parse(InputStream json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON document: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Role, Cell> row(Action action, JsonNode line) {
        if (!types(action, line.path(ON)).equals(action.on())) {
            throw new IllegalArgumentException(action.code() + " must be on " + action.on());
        }
        Map<Role, Cell> row = new EnumMap<>(Role.class);
        line.properties().stream().filter(cell -> !cell.getKey().equals(ON)).forEach(cell -> {
            String place = cell.getKey() + " in " + action.code();
            row.put(known("role", place, Role.ofCode(cell.getKey())), cell(cell.getValue(), place));
        });
        return row;
    }

    private static Set<ResourceType> types(Action action, JsonNode codes) {
        Set<ResourceType> types = EnumSet.noneOf(ResourceType.class);
        for (JsonNode code : codes) {
            String place = code.asText() + " in " + action.code();
            if (!types.add(known("resource type", place, ResourceType.ofCode(code.asText())))) {
                throw new IllegalArgumentException("twice: " + place);
            }
        }
        return types;
    }

    private static Cell cell(JsonNode cell, String place) {
        if (cell.isTextual()) {
            return new Cell(reach(cell, place), null);
        }
        object(cell, place).fieldNames().forEachRemaining(name -> {
            if (!name.equals(REACH) && !name.equals(CONDITION)) {
                throw new IllegalArgumentException("unknown member: " + name + " of " + place);
            }
        });
        return new Cell(reach(cell.path(REACH), place), condition(cell.get(CONDITION), place));
    }

    private static Reach reach(JsonNode code, String place) {
        return known("reach", code.asText() + " for " + place, Reach.ofCode(code.asText()));
    }

    private static @Nullable Setting condition(@Nullable JsonNode code, String place) {
        return code == null ? null : known("setting", code.asText() + " for " + place, Setting.ofCode(code.asText()));
    }

    private static JsonNode object(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("not an object: " + place);
        }
        return node;
    }

    private static <T> T known(String kind, String name, Optional<T> found) {
        return found.orElseThrow(() -> new IllegalArgumentException("unknown " + kind + ": " + name));
    }
}
