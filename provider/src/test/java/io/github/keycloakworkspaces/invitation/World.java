package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.membership.InMemoryAccounts;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.InvitationId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A realm with one organization that people are invited to, and a clock that a test moves. */
final class World {

    static final AccountId OWNER = new AccountId("owner");
    static final Duration LIFETIME = Duration.ofDays(7);

    /** Stands still until a test moves it. */
    static final class MovingClock extends Clock {

        Instant now = Instant.parse("2026-11-25T12:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Remembers the nonces of the mails that wait. */
    static final class Orders implements MailOrders {

        final Map<InvitationId, String> nonces = new LinkedHashMap<>();

        @Override
        public void put(OrganizationId organization, InvitationId invitation, String nonce, String hash, Instant now) {
            nonces.put(invitation, nonce);
        }

        final Map<PersonId, Instant> activations = new LinkedHashMap<>();

        @Override
        public void put(OrganizationId organization, PersonId person, Instant due) {
            activations.put(person, due);
        }

        @Override
        public void drop(OrganizationId organization, InvitationId invitation) {
            nonces.remove(invitation);
        }
    }

    final MovingClock clock = new MovingClock();
    /** What is given by hand. */
    ManualGrants.Kinds manual = new ManualGrants.Kinds(true, true, true);

    final InMemoryMembershipStore members = new InMemoryMembershipStore();
    final Memberships memberships = new Memberships(
            members, new InMemoryAccounts(), (actor, organization, action) -> {}, organization -> manual);
    final InMemoryInvitationStore store = new InMemoryInvitationStore(members);
    final Map<PersonId, Set<WorkspaceId>> joined = new HashMap<>();
    final List<InvitedPlaces> given = new ArrayList<>();
    /** What the Owner has taken from whoever acts since the guard was asked. */
    final Set<Action> withdrawn = EnumSet.noneOf(Action.class);

    final Set<AccountId> managers = new HashSet<>();
    final List<VoidReason> noted = new ArrayList<>();
    final Orders orders = new Orders();
    boolean verified = true;
    MatrixOverrides overrides = MatrixOverrides.NONE;
    private final Decisions decisions = new Decisions(RoleMatrixJson.defaults());
    private final PlaceRules places =
            new PlaceRules(store, members, new Snapshots(), decisions, organization -> manual);
    final EmailInvitations invitations = new EmailInvitations(
            members,
            memberships,
            store,
            places,
            (actor, organization, action) -> {
                boolean unchanged = members.member(organization, actor.person())
                        .filter(member -> member.active() && member.role() == actor.role())
                        .isPresent();
                if (!unchanged || withdrawn.contains(action)) {
                    throw MemberProblems.callerChanged();
                }
            },
            new TokenTerms(new Random(7), clock, LIFETIME),
            new Mailing(
                    person -> verified,
                    new MailAllowance(new MailLimits(0, 0, Duration.ZERO), new InMemoryMailLedger(), clock),
                    new MailTokens(new HmacSigner("key")),
                    orders));
    final EmailAcceptance acceptance = new EmailAcceptance(
            members,
            memberships,
            (organization, places, person) -> given.add(places),
            store,
            new InviterRules(
                    members,
                    new Snapshots(),
                    decisions,
                    places,
                    managers::contains,
                    (invitation, hash, reason) -> noted.add(reason)),
            clock);
    final OrganizationId acme = memberships.create("acme", OWNER).id();

    MemberActor acting(String account, Role role) {
        if (!role.owns()) {
            memberships.enforce(acme, new AccountId(account), role, Source.IMPORT);
        }
        return new MemberActor(members.person(new AccountId(role.owns() ? OWNER.value() : account)), role);
    }

    MemberActor owner() {
        return acting(OWNER.value(), Role.OWNER);
    }

    Issued invite(String email, Role role) {
        return invite(email, role, InvitedPlaces.NONE);
    }

    Issued invite(String email, Role role, InvitedPlaces places) {
        var request = new InvitationRequest(List.of(email), role, places);
        return (Issued) invitations.invite(owner(), acme, request).outcomes().get(0);
    }

    /** Gives an account an address that it has shown to be its own. */
    Invitee invitee(String account, String email) {
        AccountId id = new AccountId(account);
        EmailAddress.read(email).ifPresent(address -> store.addresses.put(id, address));
        return new Invitee(id, email, true);
    }

    Optional<Role> roleOf(String account) {
        return members.liveMember(acme, new AccountId(account)).map(member -> member.role());
    }

    /** What people hold in the organization; nothing here asks for anything else. */
    private final class Snapshots implements Facts {

        @Override
        @SuppressWarnings("unchecked")
        public <V> Optional<V> get(FactKey<V> key) {
            FactKey.Snapshot snapshot = (FactKey.Snapshot) key;
            return (Optional<V>) snapshot(snapshot.account(), snapshot.organization());
        }
    }

    private Optional<PersonSnapshot> snapshot(AccountId account, OrganizationId organization) {
        return members.liveMember(organization, account)
                .map(member -> new PersonSnapshot(
                        organization,
                        member.person(),
                        member.role(),
                        true,
                        joined.getOrDefault(member.person(), new HashSet<>()),
                        Set.of(),
                        Map.of(),
                        Map.of(),
                        overrides,
                        0));
    }

    /** What the call was refused with, as {@code status code}. */
    static String refusal(ThrowingCallable call) {
        Problem problem = catchThrowableOfType(ProblemException.class, call).problem();
        return problem.kind().status() + " " + problem.code();
    }
}
