package io.github.keycloakworkspaces.scim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The addresses of a person while a request changes them: the same one is there once, and one at most is primary. */
final class EmailList {

    private static final String NAME = "emails";
    private static final String VALUE = "value";
    private static final String TYPE = "type";
    private static final String PRIMARY = "primary";
    private static final int MOST = 20;

    private final List<ScimEmail> emails;

    EmailList(List<ScimEmail> emails) {
        this.emails = new ArrayList<>(emails);
    }

    List<ScimEmail> all() {
        return List.copyOf(emails);
    }

    void clear() {
        emails.clear();
    }

    /** Adds what isn't there yet, and takes over what is said about those that are. */
    void add(ScimValue value) {
        ScimValues.many(value).forEach(one -> merge(new Parts().with(one)));
    }

    void removeIf(ScimFilter filter) {
        emails.removeIf(email -> new ValueMatch(filter).test(Parts.of(email).values));
    }

    /**
     * Changes those that a filter finds. Where it finds none, one that it would find is made: Entra ID writes the first
     * address so.
     *
     * @param part of the addresses; {@code null} for several at once
     */
    void change(ScimFilter filter, @Nullable String part, ScimValue value) {
        Predicate<ScimEmail> wanted = email -> new ValueMatch(filter).test(Parts.of(email).values);
        List<ScimEmail> found = emails.stream().filter(wanted).toList();
        if (found.isEmpty()) {
            merge(new Parts().equalTo(filter).with(part, value));
            return;
        }
        for (ScimEmail email : found) {
            int place = emails.indexOf(email);
            if (place >= 0) {
                emails.remove(place);
                put(Parts.of(email).with(part, value).email(), place);
            }
        }
    }

    /** Removes a part of those that a filter finds; without its value an address is nothing. */
    void remove(@Nullable ScimFilter filter, String part) {
        for (ScimEmail email : List.copyOf(emails)) {
            if (filter == null || new ValueMatch(filter).test(Parts.of(email).values)) {
                int place = emails.indexOf(email);
                emails.remove(place);
                Parts.of(email).without(part).ifPresent(rest -> emails.add(place, rest));
            }
        }
    }

    /** What isn't said of an address that is there already stays. */
    private void merge(Parts said) {
        int same = indexOf(said.email().value());
        put(same < 0 ? said.email() : Parts.of(emails.get(same)).with(said).email(), emails.size());
    }

    private void put(ScimEmail email, int place) {
        int same = indexOf(email.value());
        if (same >= 0) {
            emails.remove(same);
        }
        if (email.primary()) {
            emails.replaceAll(other -> new ScimEmail(other.value(), other.type(), false));
        }
        emails.add(same >= 0 ? same : place, email);
        if (emails.size() > MOST) {
            throw ScimProblems.tooMany("A person has at most " + MOST + " addresses.");
        }
    }

    private int indexOf(String value) {
        for (int i = 0; i < emails.size(); i++) {
            if (emails.get(i).value().equalsIgnoreCase(value)) {
                return i;
            }
        }
        return -1;
    }

    /** The parts of one address. */
    private static final class Parts {

        private final Map<String, ScimValue> values = new HashMap<>();

        static Parts of(ScimEmail email) {
            Parts parts = new Parts();
            parts.values.put(VALUE, new ScimValue.Text(email.value()));
            parts.values.put(PRIMARY, new ScimValue.Flag(email.primary()));
            String type = email.type();
            if (type != null) {
                parts.values.put(TYPE, new ScimValue.Text(type));
            }
            return parts;
        }

        /** What a filter asks for. */
        Parts equalTo(ScimFilter filter) {
            if (filter instanceof ScimFilter.And and) {
                and.filters().forEach(this::equalTo);
            } else if (filter instanceof ScimFilter.Compare compare && compare.operator() == Operator.EQUAL) {
                values.put(compare.attribute().text(), compare.value());
            }
            return this;
        }

        Parts with(@Nullable String part, ScimValue value) {
            if (part == null) {
                return with(
                        value instanceof ScimValue.Many many && many.values().size() == 1
                                ? many.values().get(0)
                                : value);
            }
            values.put(part, value);
            return this;
        }

        Parts with(ScimValue email) {
            if (email instanceof ScimValue.Complex complex) {
                for (String part : List.of(VALUE, TYPE, PRIMARY)) {
                    ScimValue value = complex.attributes().get(part);
                    if (value != null) {
                        values.put(part, value);
                    }
                }
            } else {
                values.put(VALUE, email);
            }
            return this;
        }

        Parts with(Parts more) {
            values.putAll(more.values);
            return this;
        }

        Optional<ScimEmail> without(String part) {
            values.remove(part);
            return values.containsKey(VALUE) ? Optional.of(email()) : Optional.empty();
        }

        ScimEmail email() {
            String value = ScimValues.line(NAME, values.getOrDefault(VALUE, ScimValue.NOTHING))
                    .orElseThrow(() -> ScimProblems.invalidValue("Each of the emails has a value."));
            String type = ScimValues.line(NAME, values.getOrDefault(TYPE, ScimValue.NOTHING))
                    .orElse(null);
            ScimValue primary = values.getOrDefault(PRIMARY, ScimValue.NOTHING);
            return new ScimEmail(value, type, ScimValues.flag(primary).orElse(false));
        }
    }
}
