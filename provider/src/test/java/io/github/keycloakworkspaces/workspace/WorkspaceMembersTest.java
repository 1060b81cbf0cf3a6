package io.github.keycloakworkspaces.workspace;

import static io.github.keycloakworkspaces.workspace.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkspaceMembersTest {

    private final Office office = new Office();
    private final WorkspaceId workspace = office.create(office.owner);

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR", "NOT_ACTIVATED"})
    void everybodyButTheDeactivatedIsAddedOneByOne(Role role) {
        PersonId anna = office.with("anna", role);

        assertThat(office.add(office.owner, workspace, anna)).isEqualTo(1);
        assertThat(office.store.membersOf(workspace)).containsExactly(anna);
    }

    @Test
    void addingTwiceAddsOnce() {
        PersonId anna = office.with("anna", Role.ANNOTATOR);
        office.add(office.owner, workspace, anna);
        long before = office.revision();

        assertThat(office.add(office.owner, workspace, anna)).isZero();
        assertThat(office.revision()).isEqualTo(before);
    }

    @Test
    void aDeactivatedMemberIsNotAddedNorAnybodyWithThem() {
        PersonId anna = office.with("anna", Role.ANNOTATOR);
        PersonId former = office.with("former", Role.DEACTIVATED);

        assertThat(refusal(() -> office.add(office.owner, workspace, anna, former)))
                .isEqualTo("409 member.not_active");
        assertThat(office.store.membersOf(workspace)).isEmpty();
    }

    @Test
    void strangersAndDeletedMembersAreNotFoundNorIsAnybodyWithThem() {
        PersonId anna = office.with("anna", Role.ANNOTATOR);
        PersonId stranger = office.person("stranger");
        PersonId deleted = office.with("deleted", Role.ANNOTATOR);
        office.members.delete(office.acme, deleted);

        for (PersonId unknown : new PersonId[] {stranger, deleted, new PersonId(99)}) {
            assertThat(refusal(() -> office.add(office.owner, workspace, anna, unknown)))
                    .isEqualTo("404 member.not_found");
            assertThat(refusal(() -> office.remove(office.owner, workspace, anna, unknown)))
                    .isEqualTo("404 member.not_found");
        }
        assertThat(office.store.membersOf(workspace)).isEmpty();
    }

    @Test
    void ofEverybodyOnlyThoseWhoWorkAreAdded() {
        PersonId anna = office.with("anna", Role.ANNOTATOR);
        PersonId rita = office.with("rita", Role.REVIEWER);
        office.with("pending", Role.NOT_ACTIVATED);
        office.with("former", Role.DEACTIVATED);

        int added = office.memberships.add(
                office.owner, office.acme, workspace, MemberSelection.everybodyBut(Set.of(rita)));

        assertThat(added).isEqualTo(2);
        assertThat(office.store.membersOf(workspace)).containsExactlyInAnyOrder(anna, office.owner.person());
    }

    @Test
    void aRemovalTakesTheGrantsOfEverySource() {
        PersonId anna = office.with("anna", Role.ANNOTATOR);
        office.add(office.owner, workspace, anna);
        office.store.addMember(office.acme, workspace, anna, Source.SAML);

        assertThat(office.remove(office.owner, workspace, anna)).isEqualTo(1);
        assertThat(office.store.membersOf(workspace)).isEmpty();
    }

    @Test
    void removingSomebodyWhoIsNotInItChangesNothing() {
        PersonId anna = office.with("anna", Role.ANNOTATOR);
        long before = office.revision();

        assertThat(office.remove(office.owner, workspace, anna)).isZero();
        assertThat(office.revision()).isEqualTo(before);
    }

    @Test
    void everybodyIsRemovedApartFromSome() {
        PersonId anna = office.with("anna", Role.ANNOTATOR);
        PersonId rita = office.with("rita", Role.REVIEWER);
        office.add(office.owner, workspace, anna, rita);

        int removed = office.memberships.remove(
                office.owner, office.acme, workspace, MemberSelection.everybodyBut(Set.of(rita)));

        assertThat(removed).isEqualTo(1);
        assertThat(office.store.membersOf(workspace)).containsExactly(rita);
    }

    @Test
    void aPersonalWorkspaceHasNoMembers() {
        WorkspaceId sandbox = office.create(office.owner, true);
        PersonId anna = office.with("anna", Role.ANNOTATOR);

        assertThat(refusal(() -> office.add(office.owner, sandbox, anna))).isEqualTo("409 workspace.personal");
        assertThat(refusal(() -> office.remove(office.owner, sandbox, anna))).isEqualTo("409 workspace.personal");
    }

    @Test
    void aManagerAddsAnybodyToTheWorkspaceTheyCreated() {
        var manager = office.acting("manager", Role.MANAGER);
        WorkspaceId theirs = office.create(manager);

        assertThat(office.add(manager, theirs, office.with("admin", Role.ADMINISTRATOR)))
                .isEqualTo(1);
    }
}
