package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Secret;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.shared.TokenLife;
import io.github.keycloakworkspaces.token.TokenState.Holder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The tokens by which scripts of a member act as the member, in one organization. Each change takes the organization's
 * lock first: of two who use up a token at once, one does.
 */
public final class PersonalTokens {

    /** So many personal tokens a member has at most. */
    public static final int MOST = 20;

    /** Tells people, and programs that look for leaked secrets, what a token is for. */
    static final String PREFIX = "pat-";

    private static final String LEGACY_TITLE = "Legacy token";

    /** So much of a token is shown afterwards: more than enough to tell a member's apart, and less than helps to guess one. */
    private static final int START = PREFIX.length() + 6;

    private final MembershipStore members;
    private final PermissionRecheck recheck;
    private final TokenStore store;
    private final RandomGenerator random;
    private final Clock clock;
    private final boolean on;

    /**
     * @param random unpredictable
     * @param on whether the realm allows any organization to have tokens
     */
    public PersonalTokens(
            MembershipStore members,
            PermissionRecheck recheck,
            TokenStore store,
            RandomGenerator random,
            Clock clock,
            boolean on) {
        this.members = members;
        this.recheck = recheck;
        this.store = store;
        this.random = random;
        this.clock = clock;
        this.on = on;
    }

    /** A token, which is shown this once, with what is known about it. */
    public record Issued(Secret secret, TokenState state) {}

    public List<TokenState> list(Actor actor, OrganizationId organization, TokenOrder order) {
        return store.list(holder(actor, organization), order);
    }

    /**
     * Makes a personal token.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code token.off}, {@code token.too_long},
     *     {@code token.too_many}, {@code organization.not_found}, {@code caller.changed}
     */
    public Issued issue(Actor actor, OrganizationId organization, TokenWish wish) {
        TokenSettings settings = locked(actor, organization);
        requireAllowed(settings, false);
        Duration lifetime = lifetime(wish, settings);
        Holder holder = holder(actor, organization);
        store.removeEnded(holder, now());
        if (store.count(holder) >= MOST) {
            throw TokenProblems.tooMany();
        }
        return add(holder, wish.title(), false, lifetime);
    }

    /**
     * Makes the one token that a member may have besides the personal ones; the one that there was is worthless at once.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code token.off}, {@code organization.not_found},
     *     {@code caller.changed}
     */
    public Issued issueLegacy(Actor actor, OrganizationId organization) {
        TokenSettings settings = locked(actor, organization);
        requireAllowed(settings, true);
        Holder holder = holder(actor, organization);
        store.removeLegacy(holder);
        return add(holder, LEGACY_TITLE, true, Duration.ofDays(settings.days()));
    }

    /**
     * Makes a token in place of one, with its name, which is good for as long as that one was when it was made.
     *
     * @param shown the token that there is
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code token.invalid}, {@code token.off},
     *     {@code organization.not_found}, {@code caller.changed}
     */
    public Issued rotate(Actor actor, OrganizationId organization, String shown) {
        TokenSettings settings = locked(actor, organization);
        Holder holder = holder(actor, organization);
        TokenState old = store.find(holder, Secret.shown(shown).hash())
                .filter(found -> found.life().good(now()))
                .orElseThrow(TokenProblems::invalid);
        requireAllowed(settings, old.legacy());
        store.remove(holder, old.id());
        return add(holder, old.title(), old.legacy(), again(old.life(), settings));
    }

    /**
     * Makes a token worthless at once.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code token.not_found}, {@code organization.not_found},
     *     {@code caller.changed}
     */
    public void revoke(Actor actor, OrganizationId organization, TokenId token) {
        locked(actor, organization);
        if (!store.remove(holder(actor, organization), token)) {
            throw TokenProblems.notFound();
        }
    }

    /** As {@link #revoke(Actor, OrganizationId, TokenId)}, for somebody who shows the token. */
    public void revoke(Actor actor, OrganizationId organization, String shown) {
        locked(actor, organization);
        Holder holder = holder(actor, organization);
        TokenState found = store.find(holder, Secret.shown(shown).hash()).orElseThrow(TokenProblems::notFound);
        store.remove(holder, found.id());
    }

    private Issued add(Holder holder, String title, boolean legacy, Duration lifetime) {
        Secret secret = Secret.fresh(PREFIX, random);
        var token = new NewToken(
                holder,
                title,
                secret.text().substring(0, START),
                legacy,
                TokenLife.beginning(now(), lifetime),
                secret.hash());
        return new Issued(secret, store.add(token));
    }

    private TokenSettings locked(Actor actor, OrganizationId organization) {
        Authority.lock(members, recheck, actor, organization, Action.API_ACCESS);
        return store.settings(organization);
    }

    private void requireAllowed(TokenSettings settings, boolean legacy) {
        if (!on || !settings.allow(legacy)) {
            throw TokenProblems.off();
        }
    }

    private static Duration lifetime(TokenWish wish, TokenSettings settings) {
        Long days = wish.days();
        if (days == null) {
            return Duration.ofDays(settings.days());
        }
        if (days < 1 || days > settings.days()) {
            throw TokenProblems.tooLong(settings.days());
        }
        return Duration.ofDays(days);
    }

    private static Duration again(TokenLife old, TokenSettings settings) {
        Duration most = Duration.ofDays(settings.days());
        Instant end = old.expiresAt();
        Duration before = end == null ? most : Duration.between(old.createdAt(), end);
        return before.compareTo(most) < 0 ? before : most;
    }

    private static Holder holder(Actor actor, OrganizationId organization) {
        return new Holder(organization, Objects.requireNonNull(actor.person()));
    }

    /** In milliseconds, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
