package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import org.jspecify.annotations.Nullable;

/** What the address of a list asks for, as it was written. */
public record ListRequest(
        @Nullable String filter,
        @Nullable String startIndex,
        @Nullable String count) {

    private static final int USUAL = 100;

    /**
     * People that it asks for.
     *
     * @throws ProblemException {@code scim.invalid_filter}, {@code scim.invalid_value}
     */
    public ScimQuery<UserAttribute> users() {
        return query(ConditionReader.USERS);
    }

    /** As {@link #users}, for groups. */
    public ScimQuery<GroupAttribute> groups() {
        return query(ConditionReader.GROUPS);
    }

    private <A extends Attribute> ScimQuery<A> query(ConditionReader<A> conditions) {
        return new ScimQuery<>(
                filter == null || filter.isBlank() ? null : conditions.read(filter),
                number("startIndex", startIndex, 1),
                number("count", count, USUAL));
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        String digits = text.strip();
        boolean negative = digits.startsWith("-");
        String number = negative ? digits.substring(1) : digits;
        if (number.isEmpty() || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw ScimProblems.invalidValue(name + " is a whole number.");
        }
        if (negative) {
            return 0;
        }
        return number.length() > 9 ? 1_000_000_000 : Integer.parseInt(number);
    }
}
