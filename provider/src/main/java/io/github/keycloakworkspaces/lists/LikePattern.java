package io.github.keycloakworkspaces.lists;

/** Searches for a part of a text, whatever the case. */
public final class LikePattern {

    private LikePattern() {}

    /**
     * A condition of a query. The database makes the searched part small as it makes the texts: of some letters Java
     * makes others. By a subquery, which runs once and not for each row.
     *
     * @param text the text in lower case
     * @param parameter gets {@linkplain #containing a pattern}
     */
    public static String condition(String text, String parameter) {
        return text + " like (select lower(:" + parameter + ")) escape '!'";
    }

    /** Whatever contains the text. Zero characters can't be stored, and PostgreSQL refuses to look for them. */
    public static String containing(String text) {
        String escaped =
                text.replace("\0", "").replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + escaped + "%";
    }
}
