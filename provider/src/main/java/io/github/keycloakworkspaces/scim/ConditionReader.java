package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.Moments;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes conditions of filters: for attributes that lists can be searched by, and for nothing else. */
final class ConditionReader<A extends Attribute> {

    static final ConditionReader<UserAttribute> USERS = new ConditionReader<>(UserAttribute.values());
    static final ConditionReader<GroupAttribute> GROUPS = new ConditionReader<>(GroupAttribute.values());

    /** What an attribute with several parts is compared by, where no part is named (RFC 7643, section 2.4). */
    private static final String VALUE = ".value";

    private final Map<String, A> attributes;
    private final String names;

    private ConditionReader(A[] attributes) {
        this.attributes = Arrays.stream(attributes)
                .collect(Collectors.toUnmodifiableMap(
                        attribute -> attribute.path().toLowerCase(Locale.ROOT), Function.identity()));
        this.names = Arrays.stream(attributes).map(Attribute::path).collect(Collectors.joining(", "));
    }

    /**
     * The condition that a filter is.
     *
     * @throws ProblemException {@code scim.invalid_filter}
     */
    Condition<A> read(String filter) {
        return condition(ScimFilter.parse(filter), null);
    }

    /**
     * Makes the condition of a part of a filter.
     *
     * @param of the attribute whose parts are named; {@code null} outside of brackets
     */
    private Condition<A> condition(ScimFilter filter, @Nullable AttributePath of) {
        if (filter instanceof ScimFilter.And and) {
            return new Condition.All<>(conditions(and.filters(), of));
        }
        if (filter instanceof ScimFilter.Or or) {
            return new Condition.Any<>(conditions(or.filters(), of));
        }
        if (filter instanceof ScimFilter.Not not) {
            return new Condition.Not<>(condition(not.filter(), of));
        }
        if (filter instanceof ScimFilter.Present present) {
            return new Condition.Present<>(attribute(present.attribute(), of));
        }
        if (filter instanceof ScimFilter.Compare compare) {
            return compared(attribute(compare.attribute(), of), compare);
        }
        ScimFilter.OneOf oneOf = (ScimFilter.OneOf) filter;
        return condition(oneOf.filter(), container(oneOf.attribute(), of));
    }

    private List<Condition<A>> conditions(List<ScimFilter> filters, @Nullable AttributePath of) {
        return filters.stream().map(filter -> condition(filter, of)).toList();
    }

    private static AttributePath container(AttributePath attribute, @Nullable AttributePath of) {
        if (of != null || attribute.part() != null) {
            throw ScimProblems.invalidFilter("Brackets stand behind the name of an attribute, not of a part of one.");
        }
        return attribute;
    }

    private A attribute(AttributePath path, @Nullable AttributePath of) {
        if (of != null && path.part() != null) {
            throw unknown(path.text());
        }
        String text = of == null ? path.text() : of.part(path.name()).text();
        return Optional.ofNullable(attributes.get(text))
                .or(() -> Optional.ofNullable(attributes.get(text + VALUE)))
                .orElseThrow(() -> unknown(text));
    }

    private Condition<A> compared(A attribute, ScimFilter.Compare compare) {
        Operator operator = compare.operator();
        if (compare.value() instanceof ScimValue.Nothing) {
            Condition<A> present = new Condition.Present<>(attribute);
            return equal(attribute, operator) ? new Condition.Not<>(present) : present;
        }
        return switch (attribute.kind()) {
            case FLAG -> new Condition.OfFlag<>(attribute, flag(compare.value()) == equal(attribute, operator));
            case MOMENT -> {
                if (operator.partial()) {
                    throw unfit(attribute, operator);
                }
                yield new Condition.OfMoment<>(attribute, operator, moment(compare.value()));
            }
            case ID -> {
                String id = text(attribute, compare.value());
                Condition<A> same = new Condition.OfText<>(attribute, Operator.EQUAL, id);
                yield equal(attribute, operator) ? same : new Condition.Not<>(same);
            }
            case EXACT, ANY_CASE -> {
                if (operator.ordering()) {
                    throw unfit(attribute, operator);
                }
                yield new Condition.OfText<>(attribute, operator, text(attribute, compare.value()));
            }
        };
    }

    /** Of the two operators that every kind of attribute has. */
    private static boolean equal(Attribute attribute, Operator operator) {
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
            throw unfit(attribute, operator);
        }
        return operator == Operator.EQUAL;
    }

    private static String text(Attribute attribute, ScimValue value) {
        if (value instanceof ScimValue.Text text) {
            return text.text();
        }
        throw ScimProblems.invalidFilter("The value of " + attribute.path() + " is a text.");
    }

    private static boolean flag(ScimValue value) {
        return ScimValues.flag(value)
                .orElseThrow(() -> ScimProblems.invalidFilter("A flag is compared with true or false."));
    }

    private static Instant moment(ScimValue value) {
        try {
            if (value instanceof ScimValue.Text text) {
                return Moments.storable(OffsetDateTime.parse(text.text()).toInstant());
            }
        } catch (DateTimeException e) {
            throw notMoment();
        }
        throw notMoment();
    }

    private static ProblemException notMoment() {
        return ScimProblems.invalidFilter("A moment is compared with one such as \"2026-11-30T08:15:00Z\".");
    }

    private static ProblemException unfit(Attribute attribute, Operator operator) {
        return ScimProblems.invalidFilter(attribute.path() + " can't be compared by " + operator.code() + ".");
    }

    private ProblemException unknown(String name) {
        return ScimProblems.invalidFilter("Nothing can be searched by " + name + " here, only by " + names + ".");
    }
}
