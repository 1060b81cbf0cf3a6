package io.github.keycloakworkspaces.activity;

import java.util.Arrays;
import java.util.List;

/**
 * What an URL must contain: {@code tasks AND annotations OR export}. {@code AND} binds closer than {@code OR}; both are
 * words in capitals, and everything between them is one text, spaces included.
 *
 * @param alternatives of which one must hold; each is a list of texts that the URL must contain all
 */
public record UrlSearch(List<List<String>> alternatives) {

    /** More texts than anybody types. */
    public static final int MOST_TEXTS = 20;

    /** Finds everything. */
    public static final UrlSearch ANY = new UrlSearch(List.of());

    public UrlSearch {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** Words without a text beside them are no operators that mean anything, and are left out. */
    public static UrlSearch parse(String text) {
        return new UrlSearch(Arrays.stream(text.strip().split("(?:^|\\s+)OR(?=\\s|$)", -1))
                .map(UrlSearch::texts)
                .filter(texts -> !texts.isEmpty())
                .toList());
    }

    public int size() {
        return alternatives.stream().mapToInt(List::size).sum();
    }

    private static List<String> texts(String alternative) {
        return Arrays.stream(alternative.strip().split("(?:^|\\s+)AND(?=\\s|$)", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
