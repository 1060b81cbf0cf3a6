package io.github.keycloakworkspaces.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of our pages and mails, in each language that the console has. */
class ThemeTextsTest {

    private static final Path MESSAGES =
            Path.of("..", "themes", "src", "main", "resources", "theme-resources", "messages");
    private static final Path CONSOLE = Path.of("..", "themes", "console", "src", "i18n", "messages");

    @Test
    void pagesAndMailsSpeakTheLanguagesOfTheConsole() {
        assertThat(languages(MESSAGES, "messages_", ".properties")).isEqualTo(languages(CONSOLE, "", ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fr"})
    void eachTextIsThereAndSaysTheSameThings(String language) {
        Map<String, Integer> english = arguments("en");

        assertThat(english).hasSizeGreaterThan(80);
        assertThat(arguments(language)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "es", "fr"})
    void noTextWasLeftInEnglish(String language) {
        Map<String, String> english = texts("en");
        Map<String, String> texts = texts(language);

        // Of one word each, and the same in both languages.
        assertThat(texts.entrySet())
                .filteredOn(text -> text.getValue().contains(" "))
                .isNotEmpty()
                .noneMatch(text -> text.getValue().equals(english.get(text.getKey())));
    }

    /** How many things each text is given; one with an apostrophe that opens a quotation would seem to get fewer. */
    private static Map<String, Integer> arguments(String language) {
        Map<String, Integer> arguments = new TreeMap<>();
        texts(language)
                .forEach((key, text) -> arguments.put(
                        key, new MessageFormat(text, Locale.forLanguageTag(language)).getFormats().length));
        return arguments;
    }

    private static Map<String, String> texts(String language) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static List<String> languages(Path folder, String prefix, String suffix) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
                    .map(name -> name.substring(prefix.length(), name.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
