package io.github.keycloakworkspaces.membership.http;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProfile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person as the organization of one membership may know them; whoever was deleted shows as "Deleted User", and keeps the number. */
public record UserView(
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
        Map<String, Object> activeOrganizationMeta,
        MembershipView organizationMembership,
        List<MembershipView> orgMembership,
        LseFields lseFields,
        @Nullable Object pause,
        @Nullable Object createdProjects,
        @Nullable Object contributedToProjects) {

    private static final String DELETED = "Deleted";

    /** A membership of the person that the viewer may know of. */
    public record MembershipView(
            long organizationId,
            String role,
            boolean active,
            String userType,
            @Nullable Object flex) {

        static MembershipView of(Member member) {
            return new MembershipView(
                    member.organization().value(), member.role().code(), member.active(), "standard", null);
        }
    }

    /** How the person came, and what they want to be told by mail. Whoever is here has not let the invitation expire. */
    public record LseFields(
            boolean inviteActivated,
            @Nullable Instant invitedAt,
            @Nullable Long invitedBy,
            @Nullable Boolean inviteExpired,
            @Nullable Instant inviteExpiredAt,
            Map<String, Object> emailNotificationSettings) {

        private static LseFields of(MemberProfile profile) {
            MemberProfile.Invited invited = profile.invited();
            return invited == null
                    ? new LseFields(!profile.member().role().pending(), null, null, null, null, Map.of())
                    : new LseFields(true, invited.at(), invited.by().value(), false, invited.until(), Map.of());
        }
    }

    public static UserView of(MemberProfile profile) {
        return profile.username() == null
                ? of(profile, DELETED, DELETED, DELETED, "User", null)
                : of(
                        profile,
                        profile.username(),
                        orEmpty(profile.email()),
                        orEmpty(profile.firstName()),
                        orEmpty(profile.lastName()),
                        hereOrNowhere(profile));
    }

    private static UserView of(
            MemberProfile profile,
            String username,
            String email,
            String firstName,
            String lastName,
            @Nullable Long activeOrganization) {
        var member = profile.member();
        var membership = MembershipView.of(member);
        return new UserView(
                member.person().value(),
                username,
                email,
                firstName,
                lastName,
                initials(firstName, lastName, username),
                null,
                "",
                profile.joinedAt(),
                profile.lastActivityAt(),
                activeOrganization,
                Map.of(),
                membership,
                List.of(membership),
                LseFields.of(profile),
                null,
                null,
                null);
    }

    /** That the person works in another organization now is nothing that this one may know. */
    private static @Nullable Long hereOrNowhere(MemberProfile profile) {
        long here = profile.member().organization().value();
        Long active = profile.activeOrganization();
        return active != null && active == here ? active : null;
    }

    private static String initials(String firstName, String lastName, String username) {
        String letters = first(firstName) + first(lastName);
        return (letters.isEmpty() ? first(username) : letters).toUpperCase(Locale.ROOT);
    }

    /** A whole character, also outside of the basic plane. */
    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
