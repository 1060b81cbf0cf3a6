package io.github.keycloakworkspaces.scim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute or of a part of one (RFC 7644, section 3.10), in lower case. The core schemas' names may stand in
 * front of their attributes and mean nothing; an attribute of another schema is another attribute.
 *
 * @param name with its schema, if that isn't a core schema
 * @param part of the attribute; {@code null} for the attribute itself
 */
record AttributePath(String name, @Nullable String part) {

    private static final String URN = "urn:";
    private static final List<String> CORE =
            List.of(ScimSchemas.USER.toLowerCase(Locale.ROOT) + ":", ScimSchemas.GROUP.toLowerCase(Locale.ROOT) + ":");
    private static final Pattern PLAIN = Pattern.compile("[a-z$][a-z0-9_$-]*(\\.[a-z$][a-z0-9_$-]*)?");
    private static final Pattern FOREIGN =
            Pattern.compile("urn:[a-z0-9.:_-]+:([a-z$][a-z0-9_$-]*)(\\.[a-z$][a-z0-9_$-]*)?");

    static AttributePath of(String name) {
        return new AttributePath(name.toLowerCase(Locale.ROOT), null);
    }

    static Optional<AttributePath> parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain = CORE.stream()
                .filter(lower::startsWith)
                .findFirst()
                .map(urn -> lower.substring(urn.length()))
                .orElse(lower);
        if (plain.startsWith(URN)) {
            return FOREIGN.matcher(plain).matches() ? Optional.of(new AttributePath(plain, null)) : Optional.empty();
        }
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        int dot = plain.indexOf('.');
        return Optional.of(
                dot < 0
                        ? new AttributePath(plain, null)
                        : new AttributePath(plain.substring(0, dot), plain.substring(dot + 1)));
    }

    /** As it is written in filters, without a schema in front that means nothing. */
    String text() {
        return part == null ? name : name + "." + part;
    }

    boolean is(String other) {
        return text().equals(other.toLowerCase(Locale.ROOT));
    }

    AttributePath part(String of) {
        return new AttributePath(name, of.toLowerCase(Locale.ROOT));
    }
}
