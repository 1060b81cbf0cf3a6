package io.github.keycloakworkspaces.membership;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names that people give their organizations themselves. */
public final class OrganizationNames {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /** A scheme, a mail address, a name with dots in it whose last part is a word, or four numbers with dots. */
    private static final Pattern LINK = Pattern.compile(
            "://|\\b(?:https?|ftp|mailto|tel|data|javascript):|\\S@\\S|[\\p{L}\\p{N}]\\.\\p{L}{2}|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private OrganizationNames() {}

    /**
     * Whether a mail program, or a person in a hurry, takes a name for an address to go to. Such a name would stand in
     * what the realm shows and sends to strangers.
     */
    public static boolean looksLikeLink(String name) {
        String plain = Normalizer.normalize(UNSEEN.matcher(name).replaceAll(""), Normalizer.Form.NFKC);
        return LINK.matcher(plain.replace('\u3002', '.')).find();
    }
}
