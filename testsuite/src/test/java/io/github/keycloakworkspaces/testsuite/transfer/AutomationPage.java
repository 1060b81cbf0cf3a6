package io.github.keycloakworkspaces.testsuite.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.keycloakworkspaces.testsuite.server.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The examples of {@code docs/automation.md}, as they stand there. */
final class AutomationPage {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

    private final String page;

    private AutomationPage(String page) {
        this.page = page;
    }

    static AutomationPage read() {
        try {
            return new AutomationPage(Files.readString(Path.of("../docs/automation.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first block of that language below a heading. */
    String block(String heading, String language) {
        String section = page.substring(page.indexOf("# " + heading + "\n"));
        return BLOCK.matcher(section)
                .results()
                .filter(found -> found.group(1).equals(language))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    static List<JsonNode> yaml(String text) {
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            List<JsonNode> all = new ArrayList<>();
            values.forEachRemaining(value -> all.add(Json.read(value.toString())));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
