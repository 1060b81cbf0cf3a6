package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether one value of an attribute is as the filter of a path says: of parts that are texts or flags. */
record ValueMatch(ScimFilter filter) implements Predicate<Map<String, ScimValue>> {

    /**
     * Looks at one value.
     *
     * @param parts by name, in lower case
     * @throws ProblemException {@code scim.invalid_filter} for what can't be compared so
     */
    @Override
    public boolean test(Map<String, ScimValue> parts) {
        return test(filter, parts);
    }

    private static boolean test(ScimFilter filter, Map<String, ScimValue> parts) {
        if (filter instanceof ScimFilter.And and) {
            return and.filters().stream().allMatch(one -> test(one, parts));
        }
        if (filter instanceof ScimFilter.Or or) {
            return or.filters().stream().anyMatch(one -> test(one, parts));
        }
        if (filter instanceof ScimFilter.Not not) {
            return !test(not.filter(), parts);
        }
        if (filter instanceof ScimFilter.Present present) {
            return parts.containsKey(present.attribute().text());
        }
        if (filter instanceof ScimFilter.Compare compare) {
            return compared(compare, parts.get(compare.attribute().text()));
        }
        throw ScimProblems.invalidFilter("Brackets have no other brackets with names inside.");
    }

    private static boolean compared(ScimFilter.Compare compare, @Nullable ScimValue value) {
        Operator operator = compare.operator();
        if (operator.ordering()) {
            throw ScimProblems.invalidFilter("The values of a path can't be compared by " + operator.code() + ".");
        }
        boolean same = value == null ? compare.value() instanceof ScimValue.Nothing : like(operator, value, compare);
        return (operator == Operator.NOT_EQUAL) != same;
    }

    private static boolean like(Operator operator, ScimValue value, ScimFilter.Compare compare) {
        String one = plain(value);
        String other = plain(compare.value());
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> one.equals(other);
            case CONTAINS -> one.contains(other);
            case STARTS_WITH -> one.startsWith(other);
            case ENDS_WITH -> one.endsWith(other);
            case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> false;
        };
    }

    private static String plain(ScimValue value) {
        return ScimValues.flag(value)
                .map(String::valueOf)
                .or(() -> ScimValues.text(value))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
