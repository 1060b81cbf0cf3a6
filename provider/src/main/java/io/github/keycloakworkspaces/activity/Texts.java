package io.github.keycloakworkspaces.activity;

/** Makes texts fit for every database: no zero characters, no halves of surrogate pairs, and not too long. */
final class Texts {

    private Texts() {}

    static String fit(String text, int longest) {
        StringBuilder fitting = new StringBuilder(Math.min(text.length(), longest));
        int next = 0;
        while (next < text.length()) {
            int point = text.codePointAt(next);
            next += Character.charCount(point);
            if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                continue;
            }
            if (fitting.length() + Character.charCount(point) > longest) {
                break;
            }
            fitting.appendCodePoint(point);
        }
        return fitting.toString();
    }
}
