package io.github.keycloakworkspaces.decision.forward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths that a route is for: {@code /projects/{project}/**}. A part in braces is any one part and gives it a name; two
 * stars at the end are all that is below, and the place itself; every other part is itself.
 *
 * @param open whether it ends with two stars
 */
public record PathPattern(List<Part> parts, boolean open) {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z0-9_]{0,30})}");
    private static final Pattern SPECIAL = Pattern.compile("[{}*]");
    private static final String REST = "**";

    /** One part: its name, if it is any, or what it must be. */
    public record Part(String text, boolean named) {}

    public PathPattern {
        parts = List.copyOf(parts);
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException with what it must be, as the end of a sentence
     */
    public static PathPattern of(String text) {
        boolean open = text.endsWith("/" + REST);
        String closed = open ? text.substring(0, text.length() - REST.length()) : text;
        List<Part> parts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String written : written(closed)) {
            Matcher named = NAMED.matcher(written);
            if (named.matches()) {
                if (!names.add(named.group(1))) {
                    throw new IllegalArgumentException("a path that has " + written + " only once");
                }
                parts.add(new Part(named.group(1), true));
            } else if (SPECIAL.matcher(written).find()) {
                throw wrong();
            } else {
                parts.add(new Part(written, false));
            }
        }
        return new PathPattern(parts, open);
    }

    /** Nothing but braces and stars makes a pattern differ from the addresses that it is for. */
    private static List<String> written(String path) {
        return Address.read(path)
                .filter(address -> path.indexOf('%') < 0 && path.indexOf('?') < 0)
                .map(Address::parts)
                .orElseThrow(PathPattern::wrong);
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("a path such as /projects/{project}/**, of which each other part is plain");
    }

    /** The names that it gives. */
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        parts.stream().filter(Part::named).forEach(part -> names.add(part.text()));
        return names;
    }

    /** What the names stand for in an address; empty for an address that it is not for. */
    public Optional<Map<String, String>> match(Address address) {
        List<String> asked = address.parts();
        if (asked.size() < parts.size() || (!open && asked.size() > parts.size())) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.named()) {
                values.put(part.text(), asked.get(i));
            } else if (!part.text().equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }
}
