package io.github.keycloakworkspaces.workspace;

import static io.github.keycloakworkspaces.workspace.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspacesTest {

    private final Office office = new Office();

    @Test
    void aNewWorkspaceIsSharedAndItsCreatorIsNoMember() {
        Workspace created = office.workspaces.create(office.owner, office.acme, false, Office.PLAIN);

        assertThat(created.personalOf()).isNull();
        assertThat(created.createdBy()).isEqualTo(office.owner.person());
        assertThat(created.member()).isFalse();
        assertThat(created.details()).isEqualTo(Office.PLAIN);
    }

    @Test
    void whoMayCreateNoneMakesNone() {
        assertThat(refusal(() -> office.create(office.acting("reviewer", Role.REVIEWER))))
                .isEqualTo("403 caller.changed");
        assertThat(refusal(() -> office.create(office.acting("annotator", Role.ANNOTATOR), true)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void aPersonHasOnePersonalWorkspace() {
        Workspace sandbox = office.workspaces.create(office.owner, office.acme, true, Office.PLAIN);

        assertThat(sandbox.personalOf()).isEqualTo(office.owner.person());
        assertThat(refusal(() -> office.create(office.owner, true))).isEqualTo("409 workspace.personal_exists");
        office.create(office.acting("manager", Role.MANAGER), true);
    }

    @Test
    void aPersonHasAPersonalWorkspaceInEachOrganization() {
        office.create(office.owner, true);
        office.members.put(office.globex, office.owner.person(), Role.MANAGER, Source.MANUAL);
        var there = new Actor.MemberActor(office.owner.person(), Role.MANAGER);

        assertThat(office.workspaces
                        .create(there, office.globex, true, Office.PLAIN)
                        .organization())
                .isEqualTo(office.globex);
    }

    @Test
    void whoeverLostTheRoleMeanwhileCreatesNothing() {
        var manager = office.acting("manager", Role.MANAGER);
        office.with("manager", Role.ANNOTATOR);

        assertThat(refusal(() -> office.create(manager))).isEqualTo("403 caller.changed");
        assertThat(office.store.all()).isEmpty();
    }

    @Test
    void whoeverLostTheWayToTheWorkspaceMeanwhileChangesNothing() {
        WorkspaceId workspace = office.create(office.owner);
        var manager = office.acting("manager", Role.MANAGER);
        office.add(office.owner, workspace, manager.person());
        rename(manager, workspace, "Mine");
        office.remove(office.owner, workspace, manager.person());

        assertThat(refusal(() -> rename(manager, workspace, "Still mine"))).isEqualTo("403 caller.changed");
        assertThat(refusal(() -> office.add(manager, workspace, manager.person())))
                .isEqualTo("403 caller.changed");
        assertThat(refusal(() -> office.workspaces.delete(manager, office.acme, workspace)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void aChangeKeepsWhatItDoesNotMention() {
        WorkspaceId workspace = office.create(office.owner);

        Workspace changed = rename(office.owner, workspace, "Cardiology");

        assertThat(changed.details())
                .isEqualTo(new WorkspaceDetails("Cardiology", null, WorkspaceDetails.DEFAULT_COLOR, false));
    }

    @Test
    void aChangeThatChangesNothingLeavesTheRevision() {
        WorkspaceId workspace = office.create(office.owner);
        long before = office.revision();

        office.workspaces.change(office.owner, office.acme, workspace, false, present -> present);

        assertThat(office.revision()).isEqualTo(before);
        rename(office.owner, workspace, "Other");
        assertThat(office.revision()).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whetherItIsPersonalStaysAsItIs(boolean personal) {
        WorkspaceId workspace = office.create(office.owner, personal);

        assertThat(refusal(() ->
                        office.workspaces.change(office.owner, office.acme, workspace, !personal, present -> present)))
                .isEqualTo("409 workspace.personal_fixed");
    }

    @Test
    void aPersonalWorkspaceIsNotArchived() {
        WorkspaceId sandbox = office.create(office.owner, true);

        assertThat(refusal(() ->
                        office.workspaces.change(office.owner, office.acme, sandbox, null, WorkspacesTest::archived)))
                .isEqualTo("409 workspace.personal");
        assertThat(refusal(() -> office.workspaces.create(
                        office.acting("manager", Role.MANAGER), office.acme, true, archived(Office.PLAIN))))
                .isEqualTo("409 workspace.personal");
    }

    @Test
    void oneThatWasArchivedBeforeIsChangedAndBroughtBack() {
        WorkspaceId sandbox = office.create(office.owner, true);
        office.store.change(office.acme, sandbox, archived(Office.PLAIN));

        assertThat(rename(office.owner, sandbox, "Mine").details().archived()).isTrue();
        assertThat(office.workspaces
                        .change(office.owner, office.acme, sandbox, true, present -> Office.PLAIN)
                        .details())
                .isEqualTo(Office.PLAIN);
    }

    @Test
    void aWorkspaceWithProjectsIsNotDeleted() {
        WorkspaceId workspace = office.create(office.owner);
        office.store.setProjects(workspace, 1);

        assertThat(refusal(() -> office.workspaces.delete(office.owner, office.acme, workspace)))
                .isEqualTo("409 workspace.not_empty");
        office.store.setProjects(workspace, 0);
        office.workspaces.delete(office.owner, office.acme, workspace);

        assertThat(office.store.all()).isEmpty();
    }

    @Test
    void aWorkspaceOfAnotherOrganizationIsAsUnknownAsNone() {
        var there = new Actor.MemberActor(office.person("stranger"), Role.OWNER);
        WorkspaceId foreign = office.workspaces
                .create(there, office.globex, false, Office.PLAIN)
                .id();

        for (WorkspaceId workspace : new WorkspaceId[] {foreign, new WorkspaceId(77)}) {
            assertThat(refusal(() -> rename(office.owner, workspace, "Ours"))).isEqualTo("404 workspace.not_found");
            assertThat(refusal(() -> office.workspaces.delete(office.owner, office.acme, workspace)))
                    .isEqualTo("404 workspace.not_found");
            assertThat(refusal(() -> office.add(office.owner, workspace, office.owner.person())))
                    .isEqualTo("404 workspace.not_found");
            assertThat(refusal(() -> office.remove(office.owner, workspace, office.owner.person())))
                    .isEqualTo("404 workspace.not_found");
        }
    }

    @Test
    void whoManagesTheRealmNeedsNoRole() {
        WorkspaceId workspace = office.create(office.owner);
        var manager = new Actor.RealmManager(null);
        PersonId anna = office.with("anna", Role.ANNOTATOR);

        assertThat(rename(manager, workspace, "Other").details().title()).isEqualTo("Other");
        assertThat(office.add(manager, workspace, anna)).isEqualTo(1);
        office.workspaces.delete(manager, office.acme, workspace);

        assertThat(office.store.all()).isEmpty();
    }

    private Workspace rename(Actor actor, WorkspaceId workspace, String title) {
        return office.workspaces.change(
                actor,
                office.acme,
                workspace,
                null,
                present -> new WorkspaceDetails(title, present.description(), present.color(), present.archived()));
    }

    private static WorkspaceDetails archived(WorkspaceDetails details) {
        return new WorkspaceDetails(details.title(), details.description(), details.color(), true);
    }
}
