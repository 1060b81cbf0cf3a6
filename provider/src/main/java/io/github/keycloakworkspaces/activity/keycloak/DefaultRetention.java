package io.github.keycloakworkspaces.activity.keycloak;

import io.github.keycloakworkspaces.activity.Retention;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** How long organizations that are new in a realm keep their logs, until their Owners say otherwise. */
public final class DefaultRetention {

    private static final int DEFAULT = 180;
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}");

    private DefaultRetention() {}

    /** The number of days; {@code null} for ever, which a realm asks for by 0. What is no such number doesn't count. */
    public static @Nullable Integer of(RealmModel realm) {
        String value = realm.getAttribute("workspaces.activity_log_retention_days");
        return days(value == null ? "" : value.strip());
    }

    static @Nullable Integer days(String value) {
        int days = DAYS.matcher(value).matches() ? Integer.parseInt(value) : DEFAULT;
        if (days == 0) {
            return null;
        }
        return days > Retention.LONGEST ? Integer.valueOf(DEFAULT) : Integer.valueOf(days);
    }
}
