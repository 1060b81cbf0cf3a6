package io.github.keycloakworkspaces.invitation;

import java.time.Duration;

/**
 * How many invitations are sent at most; 0 is any number, and no pause.
 *
 * @param perOrganization of one organization, in 24 hours
 * @param perAddress to one address from all organizations of a realm, in an hour
 * @param pause between two mails of one organization to one address
 */
public record MailLimits(int perOrganization, int perAddress, Duration pause) {

    /** The longest time for which mails are counted. */
    public static final Duration DAY = Duration.ofDays(1);

    static final Duration HOUR = Duration.ofHours(1);

    public MailLimits {
        if (perOrganization < 0 || perAddress < 0 || pause.isNegative() || pause.compareTo(DAY) > 0) {
            throw new IllegalArgumentException("limits for mails are 0 or more, and pauses at most a day");
        }
    }
}
