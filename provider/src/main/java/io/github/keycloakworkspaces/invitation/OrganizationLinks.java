package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.LinkSigner;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The resettable link of each organization. A token is {@code <number>.<code>}: the organization's number in base 36 and
 * a code over realm, native organization, number and counter: a realm that is imported gets new numbers, and a token must
 * not open whatever has its number there. Nothing secret is stored; a reset counts on, and every older token is
 * worthless at once.
 */
public final class OrganizationLinks {

    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,13})\\.([A-Za-z0-9_-]{20,128})");

    /** No organization's text begins so. */
    private static final String NOBODYS = "workspaces-no-link:";

    private final String realm;
    private final MembershipStore store;
    private final Memberships memberships;
    private final PermissionRecheck recheck;
    private final LinkSigner signer;

    public OrganizationLinks(
            String realm,
            MembershipStore store,
            Memberships memberships,
            PermissionRecheck recheck,
            LinkSigner signer) {
        this.realm = realm;
        this.store = store;
        this.memberships = memberships;
        this.recheck = recheck;
        this.signer = signer;
    }

    public OrganizationLink link(OrganizationId id) {
        return link(store.organization(id).orElseThrow(MemberProblems::organizationNotFound));
    }

    /**
     * The link, for somebody who will pass it on.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code role.higher} if
     *     it gives a role above theirs
     */
    public OrganizationLink link(Actor actor, OrganizationId id) {
        Organization organization = store.organization(id).orElseThrow(MemberProblems::organizationNotFound);
        Authority.requireRank(actor, organization.linkRole());
        return link(organization);
    }

    /**
     * Makes every token handed out before worthless and gives the new one.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed},
     *     {@code role.higher} if the link gives a role above theirs
     */
    public OrganizationLink reset(Actor actor, OrganizationId id) {
        Organization organization = Authority.lock(store, recheck, actor, id, Action.MEMBERS_INVITE);
        Authority.requireRank(actor, organization.linkRole());
        store.setLinkCounter(id, organization.linkCounter() + 1);
        return link(id);
    }

    /** The organization that a token invites to now; empty for anything else, whatever is wrong with it. */
    public Optional<Organization> resolve(String token) {
        return organizationOf(token).flatMap(id -> opened(token, id, store.organization(id)));
    }

    /**
     * Lets the account in by a token. The token is checked again under the organization's lock, so that a reset that
     * was answered before can't be overtaken.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code invitation.refused}
     */
    public Member join(String token, AccountId account) {
        Organization organization = organizationOf(token)
                .flatMap(id -> opened(token, id, store.lock(id)))
                .orElseThrow(InvitationProblems::refused);
        return memberships.admit(organization, account, Source.INVITATION);
    }

    private OrganizationLink link(Organization organization) {
        String number = Long.toString(organization.id().value(), Character.MAX_RADIX);
        return new OrganizationLink(organization.id(), number + "." + signer.sign(text(organization)));
    }

    /** The code is looked at in every case: the time must not tell which organizations there are. */
    private Optional<Organization> opened(String token, OrganizationId id, Optional<Organization> organization) {
        String text = organization.map(this::text).orElse(NOBODYS + id);
        boolean genuine = signer.verify(text, token.substring(token.indexOf('.') + 1));
        return organization.filter(found -> genuine && found.enabled());
    }

    private String text(Organization organization) {
        return "workspaces-link:" + realm + ":" + organization.nativeId() + ":" + organization.id() + ":"
                + organization.linkCounter();
    }

    private static Optional<OrganizationId> organizationOf(String token) {
        var matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(matcher.group(1), Character.MAX_RADIX);
        boolean canonical = number.signum() > 0
                && number.bitLength() < Long.SIZE
                && number.toString(Character.MAX_RADIX).equals(matcher.group(1));
        return canonical ? Optional.of(new OrganizationId(number.longValueExact())) : Optional.empty();
    }
}
