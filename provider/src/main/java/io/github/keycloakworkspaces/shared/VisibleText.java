package io.github.keycloakworkspaces.shared;

/**
 * Names that look like what they are. Two that look the same but differ, or one that reads other than it is written, let
 * somebody pass a thing off as another; characters that join others in scripts and emoji stay.
 */
public final class VisibleText {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    /** Behind the Latin letters: a joiner after one of those joins nothing. */
    private static final int LAST_LATIN = 0x2FF;

    private VisibleText() {}

    /** Whether a text has characters that nobody sees, or that turn the direction of what is read round. */
    public static boolean hides(String text) {
        int before = ' ';
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int point = text.codePointAt(i);
            if (hidden(point, before)) {
                return true;
            }
            before = point;
        }
        return false;
    }

    /** The text without them. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        int before = ' ';
        for (int point : text.codePoints().toArray()) {
            if (!hidden(point, before)) {
                shown.appendCodePoint(point);
                before = point;
            }
        }
        return shown.toString();
    }

    private static boolean hidden(int point, int before) {
        if (point == JOINER || point == NON_JOINER) {
            return before <= LAST_LATIN || before == JOINER || before == NON_JOINER;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // Signs in front of Arabic numbers are to be seen, the marks of direction only say what there is.
            case Character.FORMAT ->
                !(point >= 0x600 && point <= 0x605)
                        && point != 0x6DD
                        && point != 0x70F
                        && point != 0x200E
                        && point != 0x200F
                        && point != 0x61C;
            default -> blank(point);
        };
    }

    /** Letters that are empty. */
    private static boolean blank(int point) {
        return point == 0x34F
                || point == 0x115F
                || point == 0x1160
                || point == 0x17B4
                || point == 0x17B5
                || point == 0x2800
                || point == 0x3164
                || point == 0xFFA0;
    }
}
