package io.github.keycloakworkspaces.membership.keycloak;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A name that nobody has yet and that fits into Keycloak's columns. */
final class FreeName {

    /** Of the columns for names and aliases of organizations. H2 counts UTF-16 units, PostgreSQL characters, which are less. */
    private static final int LONGEST = 255;

    private FreeName() {}

    /** As asked for, or else with the first number from 2 on that makes it unique; what is too long is cut before that. */
    static String of(String base, String separator, Predicate<String> taken) {
        return Stream.concat(
                        Stream.of(""), IntStream.iterate(2, next -> next + 1).mapToObj(next -> separator + next))
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
