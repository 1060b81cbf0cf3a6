package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.membership.Ability;
import io.github.keycloakworkspaces.membership.http.UserView;
import io.github.keycloakworkspaces.membership.http.UserView.MembershipView;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Coded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The caller, with everything that they may know of themselves.
 *
 * @param id the person's number; 0 for somebody who never was a member of an organization
 * @param organizationMembership in the organization that the call is about, or {@code null} if it is about none
 * @param membershipState whether the caller works there, and if not, why
 * @param permissions the codes of what the caller's role may do in the active organization, however far it reaches
 * @param abilities the codes of what depends on being the Owner, or on not being the Owner
 * @param assignableRoles those that the caller gives to others or invites for; empty for people who may do neither
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
        @Nullable MembershipView organizationMembership,
        State membershipState,
        List<MembershipView> orgMembership,
        List<String> permissions,
        List<Ability> abilities,
        List<Role> assignableRoles,
        List<Object> socialAccounts,
        LseFields lseFields,
        @Nullable Object pause) {

    /** What the caller is in the organization that the call is about. */
    enum State implements Coded {
        ACTIVE,
        /** They wait for a role. */
        PENDING,
        DEACTIVATED,
        /** The call is about no organization, and they work in none. */
        NONE;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The organization that the call is about.
     *
     * @param alias of the native organization; empty, as the others, if there is none
     * @param email of the Owner; empty for people who don't work in the organization
     */
    record OrganizationMeta(String title, String alias, String email) {

        static final OrganizationMeta NONE = new OrganizationMeta("", "", "");
    }

    /** What the caller may do. */
    record Rights(List<String> permissions, List<Ability> abilities, List<Role> assignableRoles) {

        static final Rights NONE = new Rights(List.of(), List.of(), List.of());
    }

    /** As of every person, and the name that an application gave the organization: none. */
    record LseFields(
            boolean inviteActivated,
            @Nullable Instant invitedAt,
            @Nullable Long invitedBy,
            @Nullable Boolean inviteExpired,
            @Nullable Instant inviteExpiredAt,
            Map<String, Object> emailNotificationSettings,
            @Nullable String activeOrganizationExternalId) {

        static final LseFields NONE = new LseFields(false, null, null, null, null, Map.of(), null);

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

    /** Somebody with a membership, whether or not they may work. */
    static WhoAmIView of(
            UserView user, OrganizationMeta meta, State state, List<MembershipView> memberships, Rights rights) {
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
                state == State.ACTIVE ? user.organizationMembership().organizationId() : null,
                meta,
                user.organizationMembership(),
                state,
                memberships,
                rights.permissions(),
                rights.abilities(),
                rights.assignableRoles(),
                List.of(),
                LseFields.of(user.lseFields()),
                user.pause());
    }

    /** Somebody who is no member of what the call is about: it is about nothing. */
    static WhoAmIView of(AccountView account, State state, List<MembershipView> memberships) {
        return new WhoAmIView(
                account.id(),
                account.username(),
                account.email(),
                account.firstName(),
                account.lastName(),
                "",
                null,
                "",
                account.since(),
                account.since(),
                null,
                OrganizationMeta.NONE,
                null,
                state,
                memberships,
                Rights.NONE.permissions(),
                Rights.NONE.abilities(),
                Rights.NONE.assignableRoles(),
                List.of(),
                LseFields.NONE,
                null);
    }

    /**
     * What an account tells of somebody by itself.
     *
     * @param id the person's number, or 0
     * @param since when the account was made
     */
    record AccountView(long id, String username, String email, String firstName, String lastName, Instant since) {}
}
