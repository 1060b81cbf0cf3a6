package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A page of {@code docs/}, whose examples run as they stand there. */
public final class DocsPage {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");

    private final String page;

    private DocsPage(String page) {
        this.page = page;
    }

    public static DocsPage read(String file) {
        try {
            return new DocsPage(Files.readString(Path.of("../docs", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first block of that language below a heading. */
    public String block(String heading, String language) {
        String section = page.substring(page.indexOf("# " + heading + "\n"));
        return BLOCK.matcher(section)
                .results()
                .filter(found -> found.group(1).equals(language))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    /** The statements below a heading. */
    public List<String> statements(String heading) {
        return Arrays.stream(block(heading, "sql").split(";\n", -1))
                .filter(statement -> !statement.isBlank())
                .toList();
    }
}
