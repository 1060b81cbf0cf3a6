package io.github.keycloakworkspaces.token;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.invitation.HmacSigner;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.InMemoryAccounts;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.TokenId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Two organizations with one owner, and a clock that a test moves. */
final class TokenWorld extends Clock {

    private final InMemoryMembershipStore members = new InMemoryMembershipStore();
    private final Memberships memberships = new Memberships(
            members,
            new InMemoryAccounts(),
            (actor, organization, action) -> {},
            organization -> new ManualGrants.Kinds(true, true, true));
    final InMemoryTokenStore store = new InMemoryTokenStore();
    final OrganizationId acme =
            memberships.create("acme", new AccountId("owner")).id();
    final OrganizationId globex =
            memberships.create("globex", new AccountId("owner")).id();
    final Actor owner = new Actor.MemberActor(members.person(new AccountId("owner")), Role.OWNER);
    final Actor colleague = colleague();
    final List<TokenId> uses = new ArrayList<>();
    final HmacSigner signer = new HmacSigner("key");
    final PersonalTokens tokens =
            new PersonalTokens(members, (actor, organization, action) -> {}, store, new SecureRandom(), this, true);
    final ShownTokens shown = shownTo(signer);
    final TokenRules rules = new TokenRules(members, (actor, organization, action) -> {}, store);

    private Instant now = Instant.parse("2026-11-30T12:00:00Z");

    ShownTokens shownTo(HmacSigner realm) {
        return new ShownTokens(
                store,
                (token, moment) -> {
                    uses.add(token);
                    store.used(token, moment);
                },
                realm,
                this,
                true);
    }

    private Actor colleague() {
        var account = new AccountId("colleague");
        memberships.enforce(acme, account, Role.ANNOTATOR, Source.IMPORT);
        PersonId person = members.person(account);
        return new Actor.MemberActor(person, Role.ANNOTATOR);
    }

    PersonalTokens.Issued issue(Actor actor) {
        return tokens.issue(actor, acme, TokenWish.of("script", null));
    }

    String text(Actor actor) {
        return issue(actor).secret().text();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static String code(ThrowingCallable refused) {
        return catchThrowableOfType(ProblemException.class, refused).problem().code();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
