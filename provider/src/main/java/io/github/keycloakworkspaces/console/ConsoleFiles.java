package io.github.keycloakworkspaces.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.keycloak.ThemeResources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The files that the console starts with, by the manifest that its build leaves beside them. Their names change with
 * what is in them, because browsers keep them for a month.
 *
 * @param script the module that begins with it, once the page has been shown
 * @param modules the console itself, and what it imports at once
 * @param starting the style of what is shown until the module runs
 */
public record ConsoleFiles(String script, List<String> modules, List<String> styles, String starting) {

    private static final String FOLDER = "console/";
    private static final String MANIFEST = FOLDER + "manifest.json";
    private static final String START = "src/start.ts";
    private static final String CONSOLE = "src/main.ts";
    private static final String STARTING = "src/starting.css";

    public ConsoleFiles {
        modules = List.copyOf(modules);
        styles = List.copyOf(styles);
    }

    /** Empty where the server lacks our themes. */
    public static Optional<ConsoleFiles> of(KeycloakSession session) {
        byte[] manifest = ThemeResources.read(session, MANIFEST);
        return Optional.ofNullable(manifest).map(text -> parse(new String(text, StandardCharsets.UTF_8)));
    }

    static ConsoleFiles parse(String manifest) {
        JsonNode chunks = Json.parse(manifest);
        Set<String> names = new LinkedHashSet<>();
        collect(chunks, CONSOLE, names);
        List<String> modules = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        names.forEach(name -> {
            JsonNode chunk = chunks.path(name);
            modules.add(file(chunks, name));
            chunk.path("css").forEach(style -> styles.add(style.asText()));
        });
        return new ConsoleFiles(file(chunks, START), modules, styles, file(chunks, STARTING));
    }

    private static String file(JsonNode chunks, String name) {
        return chunks.path(name).path("file").asText();
    }

    private static void collect(JsonNode chunks, String name, Set<String> names) {
        if (names.add(name)) {
            chunks.path(name).path("imports").forEach(imported -> collect(chunks, imported.asText(), names));
        }
    }

    static String address(KeycloakSession session, String file) {
        return ThemeResources.login(session, FOLDER + file);
    }
}
