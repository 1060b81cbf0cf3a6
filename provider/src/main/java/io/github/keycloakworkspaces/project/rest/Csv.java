package io.github.keycloakworkspaces.project.rest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 writes them, safe to open in a spreadsheet. */
final class Csv {

    /** What a cell that a spreadsheet takes for a formula begins with. */
    private static final String FORMULA = "=+-@\t\r";

    private Csv() {}

    static String table(List<String> heading, List<List<String>> rows) {
        StringBuilder table = new StringBuilder(line(heading));
        rows.forEach(row -> table.append(line(row)));
        return table.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean quoted = Arrays.stream(new String[] {",", "\"", "\n", "\r"}).anyMatch(harmless::contains);
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
