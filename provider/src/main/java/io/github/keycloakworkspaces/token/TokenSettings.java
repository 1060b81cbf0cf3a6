package io.github.keycloakworkspaces.token;

/**
 * What an organization says about the tokens of its members.
 *
 * @param personal whether personal tokens are made and open anything
 * @param legacy the same for the one token without a name that a member may have besides
 * @param days how long a token is good at most, 1 to {@link #MOST_DAYS}
 */
public record TokenSettings(boolean personal, boolean legacy, int days) {

    /** The longest lifetime that an organization may allow. */
    public static final int MOST_DAYS = 73_000;

    /** Of organizations that say nothing. */
    public static final TokenSettings DEFAULT = new TokenSettings(true, false, 365);

    public TokenSettings {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("tokens can't be good for that many days: " + days);
        }
    }

    boolean allow(boolean legacyToken) {
        return legacyToken ? legacy : personal;
    }
}
