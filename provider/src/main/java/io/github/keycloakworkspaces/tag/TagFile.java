package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file with tags, as spreadsheets save it: a row a person, with the address in the first cell and labels in the others,
 * by themselves or with semicolons between them. Cells are separated by commas, semicolons or tabs, whichever the first
 * row has first; a first row without an address names the columns.
 */
final class TagFile {

    private static final char QUOTE = '"';
    private static final Pattern BETWEEN = Pattern.compile("[,;\r\n]");
    private static final Pattern BETWEEN_IN_CELL = Pattern.compile(";");

    private final String text;
    private final char separator;
    private int at;

    private TagFile(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /**
     * The rows that say something.
     *
     * @throws ProblemException {@code tag.import_malformed} for a quotation that doesn't end, {@code tag.import_too_large}
     */
    static List<TagRow> read(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new TagFile(clean).rows();
    }

    /** Labels with commas or semicolons between them. */
    static List<String> labels(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return (char) first.chars()
                .filter(each -> each == ',' || each == ';' || each == '\t')
                .findFirst()
                .orElse(',');
    }

    private List<TagRow> rows() {
        List<TagRow> rows = new ArrayList<>();
        for (int number = 1; at < text.length(); number++) {
            List<String> cells = cells(number);
            String email = cells.get(0).strip();
            boolean heading = number == 1 && !email.contains("@");
            boolean blank = cells.stream().allMatch(String::isBlank);
            if (!heading && !blank) {
                rows.add(new TagRow(number, email, labels(cells)));
            }
            if (rows.size() > TagImports.MOST_ROWS) {
                throw TagProblems.importTooLarge();
            }
        }
        return rows;
    }

    private static List<String> labels(List<String> cells) {
        return cells.stream()
                .skip(1)
                .flatMap(BETWEEN_IN_CELL::splitAsStream)
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    /** Those of the row that begins here; afterwards the next row begins. */
    private List<String> cells(int number) {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(cell(number));
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (end != separator) {
                return cells;
            }
        }
    }

    /** Up to its separator or the row's end. */
    private String cell(int number) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == QUOTE && quoted && at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else if (next == QUOTE && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && (next == separator || next == '\r' || next == '\n')) {
                return cell.toString();
            } else {
                cell.append(next);
            }
            at++;
        }
        if (quoted) {
            throw Problem.malformed(
                    "tag.import_malformed", "The quotation that begins in row " + number + " of the file has no end.");
        }
        return cell.toString();
    }
}
