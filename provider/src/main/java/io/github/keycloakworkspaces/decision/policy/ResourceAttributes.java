package io.github.keycloakworkspaces.decision.policy;

import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What attributes of a resource, or claims, say about the resource that is asked about. */
final class ResourceAttributes {

    private ResourceAttributes() {}

    /**
     * Reads a source. One with several values for a name, or with something that is no name of a thing, says nothing
     * that one could rely on: empty.
     *
     * @param source gives the values of an attribute, or {@code null} or an empty collection; what is in it needn't be
     *     text, whatever Keycloak's signatures say, because claims are put there as their sender wrote them
     */
    static Optional<ResourceName> read(Function<String, ? extends @Nullable Collection<?>> source) {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Collection<?> given = source.apply(attribute(part));
            if (given != null && !given.isEmpty()) {
                Optional<String> value = single(given);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                parts.put(part, value.get());
            }
        }
        return Optional.of(new ResourceName(parts));
    }

    /** As attributes of resources and pushed claims call it. */
    private static String attribute(Part part) {
        return "workspaces." + part.code();
    }

    private static Optional<String> single(Collection<?> given) {
        Set<Optional<String>> texts = new HashSet<>();
        given.forEach(value -> texts.add(text(value)));
        return texts.size() == 1 ? texts.iterator().next() : Optional.empty();
    }

    /** A number is read as its digits, because that is how applications keep ours. */
    private static Optional<String> text(@Nullable Object value) {
        boolean whole = value instanceof Integer || value instanceof Long || value instanceof BigInteger;
        return value instanceof String || whole
                ? Optional.of(String.valueOf(value)).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
