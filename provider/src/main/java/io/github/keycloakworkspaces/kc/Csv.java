package io.github.keycloakworkspaces.kc;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of RFC 4180. A spreadsheet would take a text with a certain beginning for a formula: it gets a quote in front. */
public final class Csv {

    private static final String FORMULAS = "=+-@\t\r";
    private static final String SPECIAL = ",\"\r\n";

    private Csv() {}

    /** A row with its end; {@code null} is an empty cell. */
    public static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = !(value instanceof Number) && startsFormula(text) ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(character -> SPECIAL.indexOf(character) >= 0);
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    }
}
