package io.github.keycloakworkspaces.decision.forward;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {names}} of parts of a path in it: {@code external:{project}}. */
record Filling(String text) {

    /** A brace that belongs to no other is a name that nothing has. */
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}|([{}])");

    /** The names in it. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            names.add(found.group(1) == null ? found.group() : found.group(1));
        }
        return names;
    }

    /** The text with what each name stands for. */
    String with(Map<String, String> values) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }
}
