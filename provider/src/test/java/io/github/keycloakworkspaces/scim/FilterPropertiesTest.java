package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class FilterPropertiesTest {

    @Property
    void aFilterThatIsWrittenIsReadAsItWas(@ForAll("filters") ScimFilter filter) {
        assertThat(ScimFilter.parse(written(filter))).isEqualTo(filter);
    }

    @Property
    void aPathThatIsWrittenIsReadAsItWas(@ForAll("paths") ScimPath path) {
        ScimFilter filter = path.filter();
        AttributePath attribute = path.attribute();
        String brackets = filter == null ? "" : "[" + written(filter) + "]";
        String part = attribute.part() == null ? "" : "." + attribute.part();

        assertThat(ScimPath.parse(attribute.name() + brackets + part)).isEqualTo(path);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("texts") String text) {
        assertThat(catchThrowable(() -> ScimFilter.parse(text)))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refused -> assertThat(refused)
                                .isInstanceOf(ProblemException.class)
                                .hasMessageStartingWith("scim.invalid_filter"));
    }

    @Property
    void anyTextIsAPathOrRefused(@ForAll("texts") String text) {
        assertThat(catchThrowable(() -> ScimPath.parse(text)))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refused -> assertThat(refused)
                                .isInstanceOf(ProblemException.class)
                                .hasMessageStartingWith("scim.invalid_"));
    }

    @Provide
    Arbitrary<ScimFilter> filters() {
        return nested(3, true);
    }

    @Provide
    Arbitrary<ScimPath> paths() {
        return Combinators.combine(
                        names(), names().injectNull(0.3), nested(2, false).injectNull(0.4))
                .as((name, part, filter) -> new ScimPath(new AttributePath(name, part), filter));
    }

    /** What filters are made of, in any order. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "userName",
                        "emails",
                        "eq",
                        "pr",
                        "and",
                        "or",
                        "not",
                        "(",
                        ")",
                        "[",
                        "]",
                        ".",
                        " ",
                        "\"",
                        "\"a\"",
                        "\\",
                        "true",
                        "null",
                        "1",
                        "-",
                        "urn:",
                        ":",
                        "\u0000",
                        "\ud800",
                        "ä")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<ScimFilter> nested(int depth, boolean brackets) {
        Arbitrary<ScimFilter> leaf = leaves();
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<ScimFilter> inner = nested(depth - 1, brackets);
        Arbitrary<List<ScimFilter>> several = inner.list().ofMinSize(2).ofMaxSize(3);
        Arbitrary<ScimFilter> oneOf =
                Combinators.combine(names(), nested(depth - 1, false)).as((name, filter) -> oneOf(name, filter));
        return Arbitraries.oneOf(
                leaf,
                several.map(ScimFilter.And::new),
                several.map(ScimFilter.Or::new),
                inner.map(ScimFilter.Not::new),
                brackets ? oneOf : leaf);
    }

    private static ScimFilter oneOf(String name, ScimFilter filter) {
        return new ScimFilter.OneOf(AttributePath.of(name), filter);
    }

    private static Arbitrary<ScimFilter> leaves() {
        Arbitrary<AttributePath> paths =
                Combinators.combine(names(), names().injectNull(0.6)).as(AttributePath::new);
        Arbitrary<ScimValue> values = Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12).map(ScimValue.Text::new),
                Arbitraries.of(true, false).map(ScimValue.Flag::new),
                Arbitraries.just(ScimValue.NOTHING));
        return Arbitraries.oneOf(
                paths.map(ScimFilter.Present::new),
                Combinators.combine(paths, Arbitraries.of(Operator.class), values)
                        .as(ScimFilter.Compare::new));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("username", "emails", "value", "type", "members", "$ref", "x-y_1");
    }

    private static String written(ScimFilter filter) {
        if (filter instanceof ScimFilter.And and) {
            return joined(and.filters(), " and ");
        }
        if (filter instanceof ScimFilter.Or or) {
            return joined(or.filters(), " or ");
        }
        if (filter instanceof ScimFilter.Not not) {
            return "not (" + written(not.filter()) + ")";
        }
        if (filter instanceof ScimFilter.Present present) {
            return present.attribute().text() + " pr";
        }
        if (filter instanceof ScimFilter.OneOf oneOf) {
            return oneOf.attribute().text() + "[" + written(oneOf.filter()) + "]";
        }
        ScimFilter.Compare compare = (ScimFilter.Compare) filter;
        return compare.attribute().text() + " " + compare.operator().code() + " " + written(compare.value());
    }

    private static String joined(List<ScimFilter> filters, String word) {
        return filters.stream()
                .map(one -> one instanceof ScimFilter.And || one instanceof ScimFilter.Or
                        ? "(" + written(one) + ")"
                        : written(one))
                .collect(Collectors.joining(word));
    }

    private static String written(@Nullable ScimValue value) {
        if (value instanceof ScimValue.Text text) {
            return "\"" + text.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
        return value instanceof ScimValue.Flag flag ? Boolean.toString(flag.value()) : "null";
    }
}
