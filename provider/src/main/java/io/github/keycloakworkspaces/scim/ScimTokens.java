package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Secret;
import io.github.keycloakworkspaces.shared.TokenLife;
import io.github.keycloakworkspaces.shared.TokenUses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The token by which an identity provider speaks for an organization: it alone says for which. */
public final class ScimTokens {

    /** The longest lifetime that a token may be given. */
    public static final Duration LONGEST = Duration.ofDays(3650);

    /** Tells people, and programs that look for leaked secrets, what a token is for. */
    private static final String PREFIX = "scim-";

    private final MembershipStore members;
    private final PermissionRecheck recheck;
    private final ScimTokenStore store;
    private final TokenUses<OrganizationId> uses;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random unpredictable */
    public ScimTokens(
            MembershipStore members,
            PermissionRecheck recheck,
            ScimTokenStore store,
            TokenUses<OrganizationId> uses,
            RandomGenerator random,
            Clock clock) {
        this.members = members;
        this.recheck = recheck;
        this.store = store;
        this.uses = uses;
        this.random = random;
        this.clock = clock;
    }

    /** A token, which is shown this once, with what is known about it. */
    public record Issued(Secret token, ScimTokenState state) {}

    /**
     * Makes a token; the one that there was is worthless at once. Whoever has one is in every group that they say, and
     * deactivates whom they want, so that it is for those who may give every role.
     *
     * @param lifetime {@code null} for one without an end
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed},
     *     {@code role.higher}
     */
    public Issued issue(Actor actor, OrganizationId organization, @Nullable Duration lifetime) {
        lock(actor, organization);
        Authority.requireEveryRank(actor);
        Secret token = Secret.fresh(PREFIX, random);
        var state = new ScimTokenState(organization, actor.person(), TokenLife.beginning(now(), lifetime));
        store.put(state, token.hash());
        return new Issued(token, state);
    }

    public Optional<ScimTokenState> find(OrganizationId organization) {
        return store.find(organization);
    }

    /**
     * Makes the token worthless at once.
     *
     * @return whether there was one
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}, {@code caller.changed}
     */
    public boolean revoke(Actor actor, OrganizationId organization) {
        lock(actor, organization);
        return store.remove(organization);
    }

    /**
     * The organization that whoever shows this speaks for. Whatever is wrong with it, finding that out takes the same steps.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code scim.unauthenticated}
     */
    public OrganizationId authenticate(String shown) {
        Instant now = now();
        ScimTokenState state = store.byHash(Secret.shown(shown).hash())
                .filter(found -> found.life().good(now))
                .orElseThrow(ScimProblems::unauthenticated);
        if (state.life().newsThatUsed(now)) {
            uses.note(state.organization(), now);
        }
        return state.organization();
    }

    /** Notes that the organization's token was used. */
    public void used(OrganizationId organization, Instant now) {
        store.used(organization, now);
    }

    private void lock(Actor actor, OrganizationId organization) {
        Authority.lock(members, recheck, actor, organization, Action.MEMBERS_CHANGE_ROLE);
    }

    /** In milliseconds, as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
