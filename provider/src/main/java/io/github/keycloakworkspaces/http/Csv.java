package io.github.keycloakworkspaces.http;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of RFC 4180. A spreadsheet would take a text with a certain beginning for a formula: it gets a quote in front. Some
 * separate cells by something else than commas, and don't see then that a cell is quoted: so does what would begin one.
 */
public final class Csv {

    /** As OWASP names them, with the wide forms that some spreadsheets take for the same. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[;|\t\r\n])([ \"]*)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r])");

    private static final String SPECIAL = ",;|\t\"\r\n";

    private Csv() {}

    /** A row with its end; {@code null} is an empty cell. */
    public static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = value instanceof Number ? text : FORMULA.matcher(text).replaceAll(Csv::quoted);
        boolean quoted = harmless.chars().anyMatch(character -> SPECIAL.indexOf(character) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static String quoted(MatchResult start) {
        return Matcher.quoteReplacement(start.group() + "'");
    }
}
