package io.github.keycloakworkspaces.decision.policy;

import java.math.BigInteger;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a source says about the thing that is asked about. */
record Naming(Map<Name, String> values) {

    static final Naming NOTHING = new Naming(Map.of());

    /** The names of attributes, claims and settings that belong to this. */
    enum Name {
        ORGANIZATION,
        WORKSPACE,
        PROJECT,
        TASK,
        /** Whose work is meant, of the task or in the project. */
        ASSIGNEE;

        /** As a policy's configuration calls it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As attributes of resources and pushed claims call it. */
        String attribute() {
            return "workspaces." + code();
        }

        /** Whether it only says which part of a project is meant. */
        boolean narrows() {
            return this == TASK || this == ASSIGNEE;
        }
    }

    Naming {
        values = Map.copyOf(values);
    }

    /**
     * Reads a source. One with several values for a name, or with something that is no name of a thing, says nothing
     * that one could rely on: empty.
     *
     * @param source gives the values of an attribute, or {@code null} or an empty collection; what is in it needn't be
     *     text, whatever Keycloak's signatures say, because claims are put there as their sender wrote them
     */
    static Optional<Naming> read(Function<String, ? extends @Nullable Collection<?>> source) {
        Map<Name, String> values = new EnumMap<>(Name.class);
        for (Name name : Name.values()) {
            Collection<?> given = source.apply(name.attribute());
            if (given != null && !given.isEmpty()) {
                Optional<String> value = single(given);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.put(name, value.get());
            }
        }
        return Optional.of(new Naming(values));
    }

    @Nullable
    String get(Name name) {
        return values.get(name);
    }

    boolean has(Name name) {
        return values.containsKey(name);
    }

    /** What both say together; empty if they contradict each other. */
    Optional<Naming> and(Naming other) {
        return other.values().entrySet().stream().allMatch(entry -> agrees(entry.getKey(), entry.getValue()))
                ? Optional.of(plus(other))
                : Optional.empty();
    }

    /**
     * What this, which can be trusted, says together with claims that whoever asks has pushed. Where this says nothing,
     * the claims say it all. Where it says something, they may repeat it, and narrow a whole project down to one task or to
     * one person's work, which never permits more; anything else would lead the question to another thing: empty.
     */
    Optional<Naming> withPushed(Naming claims) {
        if (values.isEmpty()) {
            return Optional.of(claims);
        }
        boolean wholeProject = has(Name.PROJECT) && !has(Name.TASK) && !has(Name.ASSIGNEE);
        boolean known =
                claims.values().keySet().stream().allMatch(name -> has(name) || (wholeProject && name.narrows()));
        return known ? and(claims) : Optional.empty();
    }

    private boolean agrees(Name name, String value) {
        return !has(name) || value.equals(get(name));
    }

    private Naming plus(Naming other) {
        Map<Name, String> all = new EnumMap<>(Name.class);
        all.putAll(values);
        all.putAll(other.values());
        return new Naming(all);
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
