package io.github.keycloakworkspaces.invitation.login;

/**
 * Titles of Keycloak's own pages that quote somebody's words. Every theme formats such a title as a message once more,
 * and the older themes (of Keycloak 26.7) then print it as HTML.
 */
final class PageTitle {

    private PageTitle() {}

    /** The words without anything that could be a tag or an entity; it looks the same to people. */
    static String plain(String words) {
        return words.replace('<', '\u2039').replace('>', '\u203a').replaceAll("&(?=[#A-Za-z])", "\uff06");
    }

    /** A text that stays as it is when it is formatted as a message. */
    static String literal(String text) {
        return text.replace("'", "''").replace("{", "'{'").replace("}", "'}'");
    }
}
