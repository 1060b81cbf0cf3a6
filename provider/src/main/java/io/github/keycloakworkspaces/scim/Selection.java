package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which attributes an answer has (RFC 7644, section 3.9); names of attributes that aren't there say nothing. */
public final class Selection {

    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    private final Set<AttributePath> named;
    private final boolean excluding;

    private Selection(Set<AttributePath> named, boolean excluding) {
        this.named = named;
        this.excluding = excluding;
    }

    /**
     * As a request asks, by names with commas between them. If it says what to show, that is shown and nothing else.
     *
     * @param shown {@code null} for everything
     * @param excluded {@code null} for nothing
     * @throws ProblemException {@code scim.invalid_value}
     */
    public static Selection of(@Nullable String shown, @Nullable String excluded) {
        return shown == null || shown.isBlank()
                ? new Selection(names(excluded == null ? "" : excluded), true)
                : new Selection(names(shown), false);
    }

    private static Set<AttributePath> names(String list) {
        if (list.length() > ScimFilter.LONGEST) {
            throw ScimProblems.invalidValue(
                    "The names of attributes have at most " + ScimFilter.LONGEST + " characters together.");
        }
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .map(AttributePath::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an answer has anything of an attribute. */
    public boolean shows(String attribute) {
        AttributePath path = AttributePath.of(attribute);
        return ALWAYS.contains(attribute)
                || (excluding
                        ? !named.contains(path)
                        : named.stream().anyMatch(name -> name.name().equals(path.name())));
    }

    /** What is left of a resource. */
    public ScimValue.Complex of(ScimValue.Complex resource) {
        if (excluding && named.isEmpty()) {
            return resource;
        }
        Map<String, ScimValue> left = new HashMap<>();
        resource.attributes().forEach((name, value) -> {
            if (shows(name)) {
                left.put(name, ALWAYS.contains(name) ? value : parts(AttributePath.of(name), value));
            }
        });
        return new ScimValue.Complex(left);
    }

    private ScimValue parts(AttributePath attribute, ScimValue value) {
        if (value instanceof ScimValue.Many many) {
            return new ScimValue.Many(
                    many.values().stream().map(one -> parts(attribute, one)).toList());
        }
        if (!(value instanceof ScimValue.Complex complex) || (!excluding && named.contains(attribute))) {
            return value;
        }
        Map<String, ScimValue> left = new HashMap<>(complex.attributes());
        left.keySet().removeIf(part -> named.contains(attribute.part(part)) == excluding);
        return new ScimValue.Complex(left);
    }
}
