package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whom a request names as members of a group: ids as they were sent. */
final class MemberValues {

    /** How many a request may name. */
    static final int MOST = 10_000;

    private static final String VALUE = "value";
    private static final String TYPE = "type";
    private static final String GROUP = "Group";

    private MemberValues() {}

    /**
     * All members in a list, which has to be one: what is missing or broken must not empty a group.
     *
     * @throws ProblemException {@code scim.invalid_value}, {@code scim.too_many}
     */
    static Set<String> listed(ScimValue value) {
        if (value instanceof ScimValue.Many many) {
            return ids(many.values());
        }
        throw ScimProblems.invalidValue("The members are a list.");
    }

    /** Some members: a list, or one alone. */
    static Set<String> some(ScimValue value) {
        return ids(ScimValues.many(value));
    }

    /**
     * Those that a filter names.
     *
     * @throws ProblemException {@code scim.invalid_filter} for one that names nobody
     */
    static Set<String> named(ScimFilter filter) {
        if (filter instanceof ScimFilter.Or or) {
            Set<String> ids = new LinkedHashSet<>();
            or.filters().forEach(one -> ids.addAll(named(one)));
            return ids;
        }
        if (filter instanceof ScimFilter.Compare compare
                && compare.attribute().is(VALUE)
                && compare.operator() == Operator.EQUAL) {
            return Set.of(id(compare.value()));
        }
        throw ScimProblems.invalidFilter("Members are named by value eq \"…\".");
    }

    static void requireFew(int members) {
        if (members > MOST) {
            throw ScimProblems.tooMany("A request names at most " + MOST + " members.");
        }
    }

    private static Set<String> ids(Collection<ScimValue> values) {
        requireFew(values.size());
        Set<String> ids = new LinkedHashSet<>();
        values.forEach(value -> ids.add(id(value)));
        return ids;
    }

    private static String id(ScimValue member) {
        String id = ScimValues.line("The value of a member", ScimValues.single(member))
                .orElseThrow(() -> ScimProblems.invalidValue("Each member has a value."));
        return isGroup(member) ? GROUP + "s/" + id : id;
    }

    /** Groups have numbers as people do: one in another must not let somebody in who has the same. */
    private static boolean isGroup(ScimValue member) {
        Map<String, ScimValue> parts = member instanceof ScimValue.Complex complex ? complex.attributes() : Map.of();
        return ScimValues.text(parts.getOrDefault(TYPE, ScimValue.NOTHING))
                .filter(GROUP::equalsIgnoreCase)
                .isPresent();
    }
}
