package io.github.keycloakworkspaces.activity;

import org.jspecify.annotations.Nullable;

/**
 * Where something was done from. Everything is made fit for storing here.
 *
 * @param address of the network
 * @param agent what the client calls itself
 * @param referer the page that led there, without secrets
 * @param session the first eight characters of the Keycloak session's id
 */
public record Origin(
        @Nullable String address,
        String agent,
        String referer,
        @Nullable String session) {

    /** The longest address of a network that is stored. */
    public static final int LONGEST_ADDRESS = 64;

    /** The longest agent and referer that are stored. */
    public static final int LONGEST_HEADER = 1024;

    /** How much of a session's id is stored: enough to tell sessions apart, too little to use one. */
    public static final int LONGEST_SESSION = 8;

    /** For what nobody sent. */
    public static final Origin NONE = new Origin(null, "", "", null);

    public Origin {
        address = address == null ? null : Texts.fit(address, LONGEST_ADDRESS);
        agent = Texts.fit(Secrets.hideTokens(agent), LONGEST_HEADER);
        referer = Texts.fit(Secrets.hide(referer), LONGEST_HEADER);
        session = session == null ? null : Texts.fit(session, LONGEST_SESSION);
    }
}
