package io.github.keycloakworkspaces.invitation;

import static io.github.keycloakworkspaces.invitation.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.AlreadyMember;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailInvitationsTest {

    private static final String NEW = "new@mail.example";
    private static final WorkspaceId SHARED = new WorkspaceId(1);
    private static final WorkspaceId SANDBOX = new WorkspaceId(2);
    private static final WorkspaceId FOREIGN = new WorkspaceId(3);
    private static final ProjectId PROJECT = new ProjectId(1);
    private static final ProjectId PRIVATE = new ProjectId(2);

    private final World world = new World();

    static Stream<Arguments> pairs() {
        return Arrays.stream(Role.values())
                .filter(Role::working)
                .flatMap(inviter -> Arrays.stream(Role.values()).map(role -> Arguments.of(inviter, role)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void nobodyGrantsMoreThanTheyHold(Role inviter, Role role) {
        MemberActor actor = world.acting("inviter", inviter);

        if (!role.working() || role.owns()) {
            assertThat(refusal(() -> invite(actor, role, NEW))).isEqualTo("400 role.not_assignable");
        } else if (role.outranks(inviter)) {
            assertThat(refusal(() -> invite(actor, role, NEW))).isEqualTo("403 role.higher");
        } else {
            assertThat(invite(actor, role, NEW).outcomes()).hasSize(1);
            return;
        }
        assertThat(world.store.all()).isEmpty();
    }

    @Test
    void nobodyPromisesWhatGroupsAloneGive() {
        MemberActor owner = world.owner();
        var places = new InvitedPlaces(Set.of(SHARED), Set.of());
        build(owner.person());

        world.manual = new ManualGrants.Kinds(false, true, true);
        assertThat(refusal(() -> invite(owner, Role.ANNOTATOR, NEW))).isEqualTo("409 role.managed_by_groups");
        world.manual = new ManualGrants.Kinds(true, false, true);
        assertThat(refusal(() -> world.invite(NEW, Role.ANNOTATOR, places)))
                .isEqualTo("409 workspace_member.managed_by_groups");
        assertThat(invite(owner, Role.ANNOTATOR, NEW).outcomes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void nobodyTouchesAnInvitationToAHigherRole(Role inviter, Role role) {
        if (!role.working() || role.owns()) {
            return;
        }
        world.invite(NEW, role);
        MemberActor actor = world.acting("inviter", inviter);
        if (role.outranks(inviter)) {
            assertThat(refusal(() -> invite(actor, Role.ANNOTATOR, NEW))).isEqualTo("403 role.higher");
            assertThat(refusal(() -> world.invitations.resend(actor, world.acme, NEW)))
                    .isEqualTo("403 role.higher");
            assertThat(refusal(() -> world.invitations.revoke(actor, world.acme, NEW)))
                    .isEqualTo("403 role.higher");
            assertThat(world.store.all())
                    .singleElement()
                    .satisfies(invitation -> assertThat(invitation.role()).isEqualTo(role));
        } else {
            assertThat(world.invitations.revoke(actor, world.acme, NEW).revokedAt())
                    .isEqualTo(world.clock.now);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyPendingMembersAreInvited(Role present) {
        world.acting("member", present);
        world.invitee(present.owns() ? "owner" : "member", "member@mail.example");

        var outcome = invite(world.owner(), Role.REVIEWER, "member@mail.example")
                .outcomes()
                .get(0);

        assertThat(outcome).isInstanceOf(present.pending() ? Issued.class : AlreadyMember.class);
        assertThat(world.store.all()).hasSize(present.pending() ? 1 : 0);
    }

    @Test
    void aDeletedMemberIsInvited() {
        world.acting("member", Role.ANNOTATOR);
        world.invitee("member", "member@mail.example");
        world.members.delete(world.acme, world.members.person(new AccountId("member")));

        assertThat(invite(world.owner(), Role.ANNOTATOR, "member@mail.example").outcomes())
                .singleElement()
                .isInstanceOf(Issued.class);
    }

    @Test
    void aMemberOfAnotherOrganizationIsAStrangerHere() {
        OrganizationId globex =
                world.memberships.create("globex", new AccountId("other")).id();
        world.memberships.enforce(globex, new AccountId("worker"), Role.ANNOTATOR, Source.IMPORT);
        world.invitee("worker", "worker@mail.example");

        assertThat(invite(world.owner(), Role.ANNOTATOR, "worker@mail.example").outcomes())
                .singleElement()
                .isInstanceOf(Issued.class);
    }

    @Test
    void anAddressIsInvitedOnceAndKeepsItsPlace() {
        var outcomes = invite(world.owner(), Role.ANNOTATOR, "b@x", " A@X", "B@x", "a@x")
                .outcomes();

        assertThat(outcomes)
                .extracting(outcome -> ((Issued) outcome).invitation().email().value())
                .containsExactly("b@x", "a@x");
    }

    @Test
    void oneBadAddressKeepsAllFromBeingStored() {
        assertThat(refusal(() -> invite(world.owner(), Role.ANNOTATOR, NEW, "bad")))
                .isEqualTo("400 email.malformed");
        assertThat(refusal(() -> invite(world.owner(), Role.ANNOTATOR))).isEqualTo("400 request.malformed");
        assertThat(refusal(() -> invite(
                        world.owner(),
                        Role.ANNOTATOR,
                        Collections.nCopies(101, NEW).toArray(String[]::new))))
                .isEqualTo("400 request.too_many");
        assertThat(world.store.all()).isEmpty();
    }

    @Test
    void invitingAgainReplacesEverything() {
        Issued first = world.invite(NEW, Role.ANNOTATOR);
        world.clock.pass(Duration.ofDays(30));

        Issued second = world.invite(NEW, Role.REVIEWER);

        assertThat(second.invitation().id()).isEqualTo(first.invitation().id());
        assertThat(second.invitation().expiresAt()).isEqualTo(world.clock.now.plus(World.LIFETIME));
        assertThat(world.acceptance.resolve(first.token())).isEmpty();
        assertThat(world.acceptance.resolve(second.token())).isPresent();
    }

    @Test
    void resendingKeepsWhatTheInvitationSays() {
        Issued first = world.invite(NEW, Role.REVIEWER);

        Issued second = (Issued) world.invitations
                .resend(world.owner(), world.acme, "NEW@mail.example")
                .outcomes()
                .get(0);

        assertThat(second.invitation().role()).isEqualTo(Role.REVIEWER);
        assertThat(world.acceptance.resolve(first.token())).isEmpty();
        assertThat(world.acceptance.resolve(second.token())).isPresent();
    }

    @Test
    void whatIsSettledIsNeitherResentNorRevoked() {
        Issued used = world.invite("used@x", Role.ANNOTATOR);
        world.acceptance.accept(used.token(), world.invitee("guest", "used@x"));
        world.invite("revoked@x", Role.ANNOTATOR);
        world.invitations.revoke(world.owner(), world.acme, "revoked@x");

        for (String email : List.of("used@x", "revoked@x", "never@x", "no address")) {
            assertThat(refusal(() -> world.invitations.resend(world.owner(), world.acme, email)))
                    .isEqualTo("404 invitation.not_found");
            assertThat(refusal(() -> world.invitations.revoke(world.owner(), world.acme, email)))
                    .isEqualTo("404 invitation.not_found");
        }
    }

    @Test
    void onlyTheHashOfATokenIsStored() {
        Issued issued = world.invite(NEW, Role.ANNOTATOR);

        assertThat(world.store.hashes())
                .containsExactly(issued.token().hash())
                .doesNotContain(issued.token().text());
    }

    @Test
    void withoutASeatNobodyIsInvited() {
        world.invite("before@x", Role.ANNOTATOR);
        world.members.setSeatLimit(world.acme, 1);

        assertThat(refusal(() -> invite(world.owner(), Role.ANNOTATOR, NEW))).isEqualTo("409 seats.exhausted");
        assertThat(refusal(() -> world.invitations.resend(world.owner(), world.acme, "before@x")))
                .isEqualTo("409 seats.exhausted");
        world.invitations.revoke(world.owner(), world.acme, "before@x");
    }

    @Test
    void whoLostTheRoleMeanwhileInvitesNobody() {
        MemberActor admin = world.acting("admin", Role.ADMINISTRATOR);
        world.acting("admin", Role.ANNOTATOR);

        assertThat(refusal(() -> invite(admin, Role.ANNOTATOR, NEW))).isEqualTo("403 caller.changed");
        assertThat(world.store.all()).isEmpty();
    }

    static Stream<Arguments> places() {
        InvitedPlaces shared = new InvitedPlaces(Set.of(SHARED), Set.of());
        InvitedPlaces sandbox = new InvitedPlaces(Set.of(SANDBOX), Set.of());
        InvitedPlaces foreign = new InvitedPlaces(Set.of(SHARED, FOREIGN), Set.of());
        InvitedPlaces project = new InvitedPlaces(Set.of(), Set.of(PROJECT));
        InvitedPlaces hidden = new InvitedPlaces(Set.of(), Set.of(PRIVATE));
        InvitedPlaces unknown = new InvitedPlaces(Set.of(), Set.of(new ProjectId(99)));
        return Stream.of(
                Arguments.of(Role.OWNER, false, shared, ""),
                Arguments.of(Role.ADMINISTRATOR, false, shared, ""),
                Arguments.of(Role.MANAGER, true, shared, ""),
                Arguments.of(Role.MANAGER, false, shared, "404 workspace.not_found"),
                Arguments.of(Role.REVIEWER, true, shared, "403 permission.denied"),
                Arguments.of(Role.REVIEWER, false, shared, "404 workspace.not_found"),
                Arguments.of(Role.ADMINISTRATOR, false, sandbox, "404 workspace.not_found"),
                Arguments.of(Role.OWNER, false, sandbox, "409 workspace.personal"),
                Arguments.of(Role.OWNER, false, foreign, "404 workspace.not_found"),
                Arguments.of(Role.ADMINISTRATOR, false, project, ""),
                Arguments.of(Role.MANAGER, true, project, ""),
                Arguments.of(Role.MANAGER, false, project, "404 project.not_found"),
                Arguments.of(Role.ANNOTATOR, true, project, "403 permission.denied"),
                Arguments.of(Role.ADMINISTRATOR, false, hidden, "404 project.not_found"),
                Arguments.of(Role.OWNER, false, hidden, "409 workspace.personal"),
                Arguments.of(Role.OWNER, false, unknown, "404 project.not_found"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void nobodyLetsOthersInWhereTheyMayNotChangeAnything(
            Role inviter, boolean member, InvitedPlaces places, String refusal) {
        MemberActor actor = world.acting("inviter", inviter);
        build(world.members.person(World.OWNER));
        if (member) {
            world.joined.put(actor.person(), new HashSet<>(Set.of(SHARED)));
        }
        var request = new InvitationRequest(List.of(NEW), Role.ANNOTATOR, places);

        if (refusal.isEmpty()) {
            assertThat(world.invitations.invite(actor, world.acme, request).outcomes())
                    .hasSize(1);
        } else {
            assertThat(refusal(() -> world.invitations.invite(actor, world.acme, request)))
                    .isEqualTo(refusal);
            assertThat(world.store.all()).isEmpty();
        }
    }

    private void build(PersonId owner) {
        var shared = new WorkspaceResource(world.acme, SHARED, owner, false);
        var sandbox = new WorkspaceResource(world.acme, SANDBOX, owner, true);
        var foreign = new WorkspaceResource(new OrganizationId(99), FOREIGN, owner, false);
        world.store.workspaces.addAll(List.of(shared, sandbox, foreign));
        world.store.projects.add(
                new ProjectResource(PROJECT, shared, shared.createdBy(), true, Set.of(), Set.of(), null));
        world.store.projects.add(
                new ProjectResource(PRIVATE, sandbox, sandbox.createdBy(), true, Set.of(), Set.of(), null));
    }

    private IssuedInvitations invite(MemberActor actor, Role role, String... emails) {
        return world.invitations.invite(
                actor, world.acme, new InvitationRequest(List.of(emails), role, InvitedPlaces.NONE));
    }
}
