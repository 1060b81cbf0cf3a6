package io.github.keycloakworkspaces.invitation;

import static io.github.keycloakworkspaces.invitation.World.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.invitation.IssuedInvitations.Issued;
import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An invitation gives nothing that its sender has lost. */
class InviterRulesTest {

    private static final String EMAIL = "guest@mail.example";
    private static final AccountId SENDER = new AccountId("sender");

    private final World world = new World();
    private final OrganizationId acme = world.acme;
    private final Issued issued = invite();

    @Test
    void whoWorksNoMoreLetsNobodyIn() {
        become(Role.DEACTIVATED);

        refused(VoidReason.INVITER_NOT_ACTIVE);
    }

    @Test
    void whoMayInviteNoMoreLetsNobodyIn() {
        world.overrides = new MatrixOverrides(Map.of(Action.MEMBERS_INVITE, Map.of(Role.ADMINISTRATOR, Reach.NONE)));

        refused(VoidReason.INVITER_MAY_NOT_INVITE);
    }

    @Test
    void whoHasALowerRoleNowLetsNobodyInAbove() {
        world.overrides = new MatrixOverrides(Map.of(Action.MEMBERS_INVITE, Map.of(Role.MANAGER, Reach.ORGANIZATION)));
        become(Role.MANAGER);

        refused(VoidReason.INVITER_ROLE_LOWER);
    }

    @Test
    void whoManagesTheRealmAnswersToNobody() {
        become(Role.DEACTIVATED);
        world.managers.add(SENDER);

        assertThat(world.acceptance
                        .accept(issued.token(), world.invitee("guest", EMAIL))
                        .role())
                .isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void whatIsVoidStaysSoUntilItIsResent() {
        world.store.end(acme, issued.invitation().id(), issued.token().hash(), VoidReason.INVITER_NOT_ACTIVE);

        assertThat(refusal(() -> world.acceptance.accept(issued.token(), world.invitee("guest", EMAIL))))
                .isEqualTo("403 invitation.void");
        assertThat(world.acceptance.ended(issued.token())).isTrue();
        Issued again = (Issued)
                world.invitations.resend(world.owner(), acme, EMAIL).outcomes().get(0);
        assertThat(world.acceptance.resolve(again.token())).isPresent();
        assertThat(world.acceptance.ended(issued.token())).isFalse();
    }

    @Test
    void whoMayInviteNoMoreChangesNoInvitation() {
        MemberActor sender = new MemberActor(world.members.person(SENDER), Role.ADMINISTRATOR);
        var request = new InvitationRequest(List.of("other@mail.example"), Role.ANNOTATOR, InvitedPlaces.NONE);
        world.withdrawn.add(Action.MEMBERS_INVITE);

        assertThat(refusal(() -> world.invitations.invite(sender, acme, request)))
                .isEqualTo("403 caller.changed");
        assertThat(refusal(() -> world.invitations.resend(sender, acme, EMAIL))).isEqualTo("403 caller.changed");
        assertThat(refusal(() -> world.invitations.revoke(sender, acme, EMAIL))).isEqualTo("403 caller.changed");
        assertThat(world.store.all()).hasSize(1);
        assertThat(world.acceptance.resolve(issued.token())).isPresent();
    }

    private void refused(VoidReason reason) {
        assertThat(world.acceptance.resolve(issued.token())).isEmpty();
        assertThat(world.acceptance.ended(issued.token())).isTrue();
        assertThat(refusal(() -> world.acceptance.accept(issued.token(), world.invitee("guest", EMAIL))))
                .isEqualTo("403 invitation.void");
        assertThat(world.noted).isNotEmpty().containsOnly(reason);
        assertThat(world.roleOf("guest")).isEmpty();
    }

    private void become(Role role) {
        world.memberships.enforce(acme, SENDER, role, Source.MANUAL);
    }

    private Issued invite() {
        MemberActor sender = world.acting(SENDER.value(), Role.ADMINISTRATOR);
        var request = new InvitationRequest(List.of(EMAIL), Role.ADMINISTRATOR, InvitedPlaces.NONE);
        return (Issued)
                world.invitations.invite(sender, acme, request).outcomes().get(0);
    }
}
