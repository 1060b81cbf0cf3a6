package io.github.keycloakworkspaces.invitation;

import static io.github.keycloakworkspaces.invitation.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailAcceptanceTest {

    private static final String EMAIL = "guest@mail.example";
    private static final String GUEST = "guest";

    private final World world = new World();

    /** What may have happened to an invitation before somebody accepts it. */
    enum Fate {
        NOTHING,
        ALMOST_EXPIRED,
        EXPIRED,
        USED,
        REVOKED,
        RESENT,
        ORGANIZATION_DISABLED,
        FORGED
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnOpenInvitationLetsSomebodyIn(Fate fate) {
        Issued issued = world.invite(EMAIL, Role.REVIEWER);
        Invitee invitee = world.invitee(GUEST, EMAIL);
        InvitationToken token = suffer(fate, issued, invitee);
        boolean works = fate == Fate.NOTHING || fate == Fate.ALMOST_EXPIRED;

        assertThat(world.acceptance.resolve(token).isPresent()).isEqualTo(works);
        if (works) {
            assertThat(world.acceptance.accept(token, invitee).role()).isEqualTo(Role.REVIEWER);
        } else {
            assertThat(refusal(() -> world.acceptance.accept(token, invitee))).isEqualTo("403 invitation.refused");
        }
    }

    private InvitationToken suffer(Fate fate, Issued issued, Invitee invitee) {
        switch (fate) {
            case NOTHING -> {}
            case ALMOST_EXPIRED -> world.clock.pass(World.LIFETIME.minusMillis(1));
            case EXPIRED -> world.clock.pass(World.LIFETIME);
            case USED -> world.acceptance.accept(issued.token(), invitee);
            case REVOKED -> world.invitations.revoke(world.owner(), world.acme, EMAIL);
            case RESENT -> world.invitations.resend(world.owner(), world.acme, EMAIL);
            case ORGANIZATION_DISABLED -> world.members.setEnabled(world.acme, false);
            case FORGED -> {
                return InvitationToken.fresh(new Random(99));
            }
        }
        return issued.token();
    }

    @Test
    void whereGroupsAloneGiveRolesByThenTheInviteeWaits() {
        Issued issued = world.invite(EMAIL, Role.REVIEWER);
        world.manual = new ManualGrants.Kinds(false, true, true);

        Member member = world.acceptance.accept(issued.token(), world.invitee(GUEST, EMAIL));

        assertThat(member.role()).isEqualTo(Role.NOT_ACTIVATED);
    }

    static Stream<Arguments> promises() {
        return Arrays.stream(Role.values())
                .flatMap(present -> Stream.of(Role.ADMINISTRATOR, Role.MANAGER, Role.REVIEWER, Role.ANNOTATOR)
                        .map(promised -> Arguments.of(present, promised)));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void aRoleIsGivenToWhoWaitsOnly(Role present, Role promised) {
        Issued issued = world.invite(EMAIL, promised);
        String account = present.owns() ? World.OWNER.value() : GUEST;
        world.acting(account, present);
        Invitee invitee = world.invitee(account, EMAIL);

        if (present.mirrored()) {
            world.acceptance.accept(issued.token(), invitee);
        } else {
            assertThat(refusal(() -> world.acceptance.accept(issued.token(), invitee)))
                    .isEqualTo("403 invitation.deactivated");
        }

        assertThat(world.roleOf(account)).contains(present.pending() ? promised : present);
    }

    @Test
    void aStrangerBecomesAMemberAtOnce() {
        Issued issued = world.invite(EMAIL, Role.MANAGER);

        var member = world.acceptance.accept(issued.token(), world.invitee(GUEST, EMAIL));

        assertThat(member.role()).isEqualTo(Role.MANAGER);
        assertThat(member.source()).isEqualTo(Source.INVITATION);
        assertThat(world.members.activeOrganization(member.person())).contains(world.acme);
    }

    @Test
    void whoseAccountIsGivenAnotherAddressMeanwhileIsNotLetIn() {
        Issued issued = world.invite(EMAIL, Role.ANNOTATOR);
        world.store.readdressed.add(new AccountId(GUEST));

        assertThat(refusal(() -> world.acceptance.accept(issued.token(), world.invitee(GUEST, EMAIL))))
                .isEqualTo("403 invitation.other_address");
    }

    @Test
    void withoutASeatTheInvitedPersonWaits() {
        Issued issued = world.invite(EMAIL, Role.ANNOTATOR);
        world.members.setSeatLimit(world.acme, 1);

        assertThat(world.acceptance
                        .accept(issued.token(), world.invitee(GUEST, EMAIL))
                        .role())
                .isEqualTo(Role.NOT_ACTIVATED);
    }

    @Test
    void theInvitationIsForOneVerifiedAddress() {
        Issued issued = world.invite(EMAIL, Role.ANNOTATOR);
        AccountId account = new AccountId(GUEST);

        assertThat(refusal(() -> world.acceptance.accept(issued.token(), new Invitee(account, "other@x", true))))
                .isEqualTo("403 invitation.other_address");
        assertThat(refusal(() -> world.acceptance.accept(issued.token(), new Invitee(account, null, true))))
                .isEqualTo("403 invitation.other_address");
        assertThat(refusal(() -> world.acceptance.accept(issued.token(), new Invitee(account, EMAIL, false))))
                .isEqualTo("403 invitation.unverified");
        assertThat(world.members.findPerson(account)).isEmpty();
        assertThat(world.acceptance
                        .accept(issued.token(), new Invitee(account, "GUEST@Mail.Example", true))
                        .role())
                .isEqualTo(Role.ANNOTATOR);
    }

    @Test
    void theGuestBecomesAMemberOfThePlaces() {
        var places = new InvitedPlaces(Set.of(new WorkspaceId(5)), Set.of(new ProjectId(6)));
        PersonId owner = world.members.person(World.OWNER);
        var workspace = new WorkspaceResource(world.acme, new WorkspaceId(5), owner, false);
        world.store.workspaces.add(workspace);
        world.store.projects.add(
                new ProjectResource(new ProjectId(6), workspace, owner, true, Set.of(), Set.of(), null));
        Issued issued = world.invite(EMAIL, Role.ANNOTATOR, places);

        world.acceptance.accept(issued.token(), world.invitee(GUEST, EMAIL));

        assertThat(world.given).containsExactly(places);
    }

    @Test
    void aMailFromBeforeADeletionBringsNobodyBack() {
        Invitee invitee = world.invitee(GUEST, EMAIL);
        Issued old = world.invite(EMAIL, Role.ANNOTATOR);
        world.clock.pass(Duration.ofMinutes(1));
        world.acting(GUEST, Role.NOT_ACTIVATED);
        var person = world.members.person(invitee.account());
        world.members.delete(world.acme, person);
        world.store.deletions.put(person, world.clock.now);
        assertThat(refusal(() -> world.acceptance.accept(old.token(), invitee))).isEqualTo("403 invitation.refused");

        Issued fresh = (Issued) world.invitations
                .resend(world.owner(), world.acme, EMAIL)
                .outcomes()
                .get(0);

        assertThat(world.acceptance.accept(fresh.token(), invitee).role()).isEqualTo(Role.ANNOTATOR);
    }
}
