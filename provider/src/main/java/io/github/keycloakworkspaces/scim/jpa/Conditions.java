package io.github.keycloakworkspaces.scim.jpa;

import io.github.keycloakworkspaces.scim.Attribute;
import io.github.keycloakworkspaces.scim.Condition;
import io.github.keycloakworkspaces.scim.Operator;
import io.github.keycloakworkspaces.shared.Digits;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the conditions of a filter for a statement. Each is true or false whatever has no value, so that what is negated
 * is what it isn't.
 */
final class Conditions<A extends Attribute> {

    private static final String ALWAYS = "1 = 1";
    private static final String NEVER = "1 = 0";

    private final Columns<A> columns;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** What an attribute is in the statement; a text without regard to case is in lower case. */
    interface Columns<A> {

        String of(A attribute);

        /** Of an attribute with many values: a statement for them that ends with the column. */
        default Optional<String> rows(A attribute) {
            return Optional.empty();
        }
    }

    Conditions(Columns<A> columns) {
        this.columns = columns;
    }

    String write(Condition<A> condition) {
        if (condition instanceof Condition.All<A> all) {
            return joined(all.conditions(), " and ");
        }
        if (condition instanceof Condition.Any<A> any) {
            return joined(any.conditions(), " or ");
        }
        if (condition instanceof Condition.Not<A> not) {
            return "not " + write(not.condition());
        }
        if (condition instanceof Condition.Present<A> present) {
            return present(present.attribute());
        }
        if (condition instanceof Condition.OfText<A> text) {
            return text(text.attribute(), text.operator(), text.value());
        }
        if (condition instanceof Condition.OfFlag<A> flag) {
            return '(' + columns.of(flag.attribute()) + " = " + parameter(flag.value() ? 1 : 0) + ')';
        }
        Condition.OfMoment<A> moment = (Condition.OfMoment<A>) condition;
        return compared(
                columns.of(moment.attribute()),
                moment.operator(),
                moment.value().toEpochMilli());
    }

    private String joined(List<Condition<A>> conditions, String word) {
        return conditions.stream().map(this::write).collect(Collectors.joining(word, "(", ")"));
    }

    private String present(A attribute) {
        Optional<String> rows = columns.rows(attribute);
        if (rows.isPresent()) {
            return "(exists (" + rows.get() + " is not null))";
        }
        return switch (attribute.kind()) {
            case ID, FLAG, MOMENT -> '(' + ALWAYS + ')';
            case EXACT, ANY_CASE -> '(' + columns.of(attribute) + " is not null)";
        };
    }

    private String text(A attribute, Operator operator, String value) {
        if (attribute.kind() == Attribute.Kind.ID) {
            return Digits.positive(value)
                    .map(number -> numbered(attribute, operator, number))
                    .orElseGet(() -> operator == Operator.NOT_EQUAL ? '(' + ALWAYS + ')' : '(' + NEVER + ')');
        }
        // PostgreSQL refuses a text with a NUL, even one that is only looked for; nothing stored has one.
        if (value.indexOf('\0') >= 0) {
            return operator == Operator.NOT_EQUAL ? '(' + ALWAYS + ')' : '(' + NEVER + ')';
        }
        return compared(
                columns.of(attribute),
                operator,
                attribute.kind() == Attribute.Kind.ANY_CASE ? value.toLowerCase(Locale.ROOT) : value);
    }

    /** Numbers are equal or not: nothing else is said about them. */
    private String numbered(A attribute, Operator operator, long number) {
        return columns.rows(attribute)
                .map(rows -> (operator == Operator.NOT_EQUAL ? "(not exists (" : "(exists (") + rows + " = "
                        + parameter(number) + "))")
                .orElseGet(() -> compared(columns.of(attribute), operator, number));
    }

    private String compared(String column, Operator operator, Object value) {
        return switch (operator) {
            case EQUAL -> there(column, " = ", value);
            case NOT_EQUAL -> '(' + column + " is null or " + column + " <> " + parameter(value) + ')';
            case GREATER -> there(column, " > ", value);
            case GREATER_OR_EQUAL -> there(column, " >= ", value);
            case LESS -> there(column, " < ", value);
            case LESS_OR_EQUAL -> there(column, " <= ", value);
            case CONTAINS -> like(column, '%' + escaped(value) + '%');
            case STARTS_WITH -> like(column, escaped(value) + '%');
            case ENDS_WITH -> like(column, '%' + escaped(value));
        };
    }

    private String there(String column, String operator, Object value) {
        return '(' + column + " is not null and " + column + operator + parameter(value) + ')';
    }

    private String like(String column, String pattern) {
        return '(' + column + " is not null and " + column + " like " + parameter(pattern) + " escape '!')";
    }

    private static String escaped(Object value) {
        return value.toString().replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private String parameter(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ':' + name;
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}
