package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.membership.http.UserView.MembershipView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller, with everything that they may know of themselves.
 *
 * @param permissions the codes of what the caller's role may do in the active organization, however far it reaches
 */
record WhoAmIView(
        long id,
        String username,
        String email,
        String firstName,
        String lastName,
        String initials,
        @Nullable String avatar,
        String phone,
        Instant dateJoined,
        Instant lastActivity,
        @Nullable Long activeOrganization,
        OrganizationMeta activeOrganizationMeta,
        MembershipView organizationMembership,
        List<MembershipView> orgMembership,
        List<String> permissions,
        List<Object> socialAccounts,
        LseFields lseFields,
        @Nullable Object pause) {

    /** The organization that the caller works in now. */
    record OrganizationMeta(String title, String email) {}

    /** As of every person, and the name that an application gave the organization: none. */
    record LseFields(
            boolean inviteActivated,
            @Nullable Instant invitedAt,
            @Nullable Long invitedBy,
            @Nullable Boolean inviteExpired,
            @Nullable Instant inviteExpiredAt,
            Map<String, Object> emailNotificationSettings,
            @Nullable String activeOrganizationExternalId) {

        static LseFields of(UserView.LseFields fields) {
            return new LseFields(
                    fields.inviteActivated(),
                    fields.invitedAt(),
                    fields.invitedBy(),
                    fields.inviteExpired(),
                    fields.inviteExpiredAt(),
                    fields.emailNotificationSettings(),
                    null);
        }
    }

    static WhoAmIView of(
            UserView user, OrganizationMeta meta, List<MembershipView> memberships, List<String> permissions) {
        return new WhoAmIView(
                user.id(),
                user.username(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.initials(),
                user.avatar(),
                user.phone(),
                user.dateJoined(),
                user.lastActivity(),
                user.organizationMembership().organizationId(),
                meta,
                user.organizationMembership(),
                memberships,
                permissions,
                List.of(),
                LseFields.of(user.lseFields()),
                user.pause());
    }
}
