package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Organization;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organization by itself, with everything that the contract requires; what we do not have is switched off or empty.
 *
 * @param alias of the native organization, which never changes
 * @param seatLimit how many members may have a working role, or {@code null} for any number
 * @param seatsTaken how many have one
 * @param activityLogRetentionDays how many days the log is kept, or {@code null} for ever
 * @param token of the invitation link; empty for people who may not invite
 */
record OrganizationSettingsView(
        long id,
        String alias,
        String title,
        String token,
        String defaultRole,
        Instant createdAt,
        @Nullable Integer seatLimit,
        long seatsTaken,
        @Nullable Integer activityLogRetentionDays,
        @Nullable String externalId,
        @Nullable String contactInfo,
        Billing billing,
        boolean customScriptsEnabled,
        Map<String, Object> emailNotificationSettings,
        Map<String, Object> reactCodeSettings) {

    /** What may be given by hand beside what groups give; sessions are Keycloak's business. */
    record Billing(
            boolean manualRoleManagement,
            boolean manualWorkspaceManagement,
            boolean manualProjectMemberManagement,
            boolean enforceSessionConcurrency,
            int maxParallelSessions,
            int sessionConcurrencyWindowSeconds) {

        static Billing of(ManualGrants.Kinds manual) {
            return new Billing(manual.roles(), manual.workspaces(), manual.projects(), false, 0, 0);
        }
    }

    static OrganizationSettingsView of(
            Organization organization,
            long seatsTaken,
            @Nullable Integer activityLogRetentionDays,
            String token,
            Billing billing) {
        return new OrganizationSettingsView(
                organization.id().value(),
                organization.alias(),
                organization.title(),
                token,
                organization.defaultRole().code(),
                organization.createdAt(),
                organization.seatLimit(),
                seatsTaken,
                activityLogRetentionDays,
                null,
                null,
                billing,
                false,
                Map.of(),
                Map.of());
    }
}
