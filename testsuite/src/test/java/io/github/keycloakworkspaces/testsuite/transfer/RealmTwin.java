package io.github.keycloakworkspaces.testsuite.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test's realm under another name and with other ids, so that one database takes what several exports of it wrote. The
 * name ends in a UUID as ids are: each UUID of an export becomes another one, and the same one becomes the same.
 *
 * @param mark tells this twin from others
 */
record RealmTwin(String mark) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The same text, as the twin has it. */
    String of(String text) {
        return ID.matcher(text)
                .replaceAll(found -> UUID.nameUUIDFromBytes((mark + found.group()).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    /** Writes the twin's files of an exported directory. */
    void copy(Path directory, Path into) {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Path name = file.getFileName();
                Files.writeString(into.resolve(of(name.toString())), of(Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several realms as one file, which Keycloak imports one after the other. */
    static Path file(Path file, List<String> realms) {
        try {
            return Files.writeString(file, realms.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
