package io.github.keycloakworkspaces.membership.keycloak;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.models.utils.KeycloakModelUtils;

/** A name that nobody has yet and that fits into Keycloak's columns. */
final class FreeName {

    /** Of the columns for names and aliases of organizations. H2 counts UTF-16 units, PostgreSQL characters, which are less. */
    private static final int LONGEST = 255;

    private static final int LAST_NUMBER = 20;
    private static final int LETTERS = 8;

    private FreeName() {}

    /**
     * As asked for, or else with the first number from 2 on that makes it unique, and where many have that name, with letters
     * that nobody has: looking for a number would take the longer, the more there are. What is too long is cut before that.
     */
    static String of(String base, String separator, Predicate<String> taken) {
        return Stream.of(
                        Stream.of(""),
                        IntStream.rangeClosed(2, LAST_NUMBER).mapToObj(next -> separator + next),
                        Stream.generate(() ->
                                separator + KeycloakModelUtils.generateId().substring(0, LETTERS)))
                .flatMap(Function.identity())
                .map(suffix -> cut(base, LONGEST - suffix.length()) + suffix)
                .filter(name -> !taken.test(name))
                .findFirst()
                .orElseThrow();
    }

    /** Not between the two halves of a character. */
    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing();
    }
}
