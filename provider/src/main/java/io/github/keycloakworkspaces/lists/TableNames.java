package io.github.keycloakworkspaces.lists;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Parts of statements about entities as parts of statements about their tables, so that what both kinds ask is written
 * once: {@code KwProject} is {@code KW_PROJECT}, {@code g.projectId} is {@code g.PROJECT_ID}.
 */
public final class TableNames {

    private static final Pattern NAME = Pattern.compile("\\bKw[A-Z]\\w*|(?<=\\.)[a-z]\\w*");
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private TableNames() {}

    public static String in(String statement) {
        return NAME.matcher(statement)
                .replaceAll(
                        name -> NEXT_WORD.matcher(name.group()).replaceAll("_").toUpperCase(Locale.ROOT));
    }
}
