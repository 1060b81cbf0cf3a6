package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads filters by the grammar of RFC 7644, section 3.4.2.2, and what Entra ID writes beside it:
 * {@code emails[type eq "work"].value eq "ada@example.org"}.
 */
final class FilterParser {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final Tokens tokens;
    private int depth;

    FilterParser(String text) {
        this(new Tokens(text));
    }

    /** Reads from where the tokens are, for a filter that is a part of something. */
    FilterParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** All of the text. */
    ScimFilter whole() {
        ScimFilter filter = either();
        if (!tokens.ended()) {
            throw wrong("an end");
        }
        return filter;
    }

    /** What stands between the brackets of a path, of which the first is taken already. */
    ScimFilter inBrackets() {
        enter();
        ScimFilter filter = either();
        leave(']');
        return filter;
    }

    private ScimFilter either() {
        List<ScimFilter> filters = new ArrayList<>();
        do {
            filters.add(both());
        } while (tokens.takeWord("or"));
        return filters.size() == 1 ? filters.get(0) : new ScimFilter.Or(filters);
    }

    private ScimFilter both() {
        List<ScimFilter> filters = new ArrayList<>();
        do {
            filters.add(one());
        } while (tokens.takeWord("and"));
        return filters.size() == 1 ? filters.get(0) : new ScimFilter.And(filters);
    }

    private ScimFilter one() {
        if (tokens.take('(')) {
            return inParentheses();
        }
        String word = tokens.word().orElseThrow(() -> wrong("the name of an attribute"));
        if (word.equalsIgnoreCase("not") && tokens.take('(')) {
            return new ScimFilter.Not(inParentheses());
        }
        AttributePath attribute = AttributePath.parse(word).orElseThrow(() -> wrong("the name of an attribute"));
        return tokens.takeAdjoining('[') ? oneOf(attribute) : compared(attribute);
    }

    private ScimFilter inParentheses() {
        enter();
        ScimFilter filter = either();
        leave(')');
        return filter;
    }

    private ScimFilter oneOf(AttributePath attribute) {
        ScimFilter filter = inBrackets();
        if (!tokens.takeAdjoining('.')) {
            return new ScimFilter.OneOf(attribute, filter);
        }
        AttributePath part = tokens.word()
                .flatMap(AttributePath::parse)
                .filter(path -> path.part() == null)
                .orElseThrow(() -> wrong("the name of a part"));
        return new ScimFilter.OneOf(attribute, new ScimFilter.And(List.of(filter, compared(part))));
    }

    private ScimFilter compared(AttributePath attribute) {
        String word = tokens.word().orElseThrow(() -> wrong("an operator"));
        if (word.equalsIgnoreCase("pr")) {
            return new ScimFilter.Present(attribute);
        }
        Operator operator = Operator.of(word).orElseThrow(() -> wrong("an operator"));
        return new ScimFilter.Compare(attribute, operator, value());
    }

    private ScimValue value() {
        if (tokens.quotedNext()) {
            String text = tokens.quoted();
            if (text == null || text.codePoints().anyMatch(FilterParser::forbidden)) {
                throw wrong("a text in quotes");
            }
            return new ScimValue.Text(text);
        }
        String word = tokens.word().orElseThrow(() -> wrong("a value"));
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "true" -> new ScimValue.Flag(true);
            case "false" -> new ScimValue.Flag(false);
            case "null" -> ScimValue.NOTHING;
            default -> {
                if (!NUMBER.matcher(word).matches()) {
                    throw wrong("a value in quotes");
                }
                yield new ScimValue.Text(word);
            }
        };
    }

    /** Half a pair of surrogates is no character. */
    private static boolean forbidden(int point) {
        return ScimValues.forbidden(point) || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private void enter() {
        if (++depth > ScimFilter.DEEPEST) {
            throw ScimProblems.invalidFilter("A filter has at most " + ScimFilter.DEEPEST + " brackets in each other.");
        }
    }

    private void leave(char bracket) {
        depth--;
        if (!tokens.take(bracket)) {
            throw wrong("a closing bracket");
        }
    }

    private ProblemException wrong(String expected) {
        return ScimProblems.invalidFilter("The filter needs " + expected + " at character " + tokens.position() + ".");
    }
}
