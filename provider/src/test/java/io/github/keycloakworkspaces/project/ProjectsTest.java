package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.InMemoryWorkspaceStore;
import io.github.keycloakworkspaces.workspace.MemberSelection;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import io.github.keycloakworkspaces.workspace.WorkspaceStore.NewWorkspace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectsTest {

    private final InMemoryMembershipStore members = new InMemoryMembershipStore();
    private final Set<PersonId> everybody = new HashSet<>();
    private final InMemoryWorkspaceStore workspaces = new InMemoryWorkspaceStore(members, everybody);
    private final InMemoryCatalog catalog = new InMemoryCatalog(workspaces, members);
    private final ProjectPermission permission = new ProjectPermission(
            members, new ProjectFacts(members, workspaces, catalog), new Decisions(RoleMatrixJson.defaults()));
    private final Projects projects = new Projects(permission, members, workspaces, catalog, ManualGrants.ALWAYS);
    private final PersonId owner = person("owner");
    private final OrganizationId acme =
            members.create("acme", owner, Role.NOT_ACTIVATED).id();
    private final PersonId manager = with("manager", Role.MANAGER);
    private final Actor acting = new Actor.MemberActor(manager, Role.MANAGER);
    private final WorkspaceId shared = workspace("Shared");
    private final WorkspaceId other = workspace("Other");

    @Test
    void makesAProjectWhereItIsWanted() {
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));

        assertThat(stored(project).workspace()).isEqualTo(shared);
        assertThat(stored(project).createdBy()).isEqualTo(manager);
        assertThat(stored(project).content()).isEqualTo(titled("Lungs"));
    }

    @Test
    void namesAProjectThatHasNoTitle() {
        ProjectId first = projects.create(acting, acme, null, ProjectDraft.BLANK);
        ProjectId second = projects.create(acting, acme, null, ProjectDraft.BLANK);

        assertThat(stored(first).content().title()).isEqualTo("New Project #1");
        assertThat(stored(second).content().title()).isEqualTo("New Project #2");
        assertThat(stored(second).workspace()).isEqualTo(workspaces.sandbox(acme, manager));
    }

    @Test
    void aWorkspaceMustBeThereAndOpen() {
        archive(other);
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));

        assertThat(refusal(() -> projects.create(acting, acme, other, titled("A"))))
                .isEqualTo("409 workspace.archived");
        assertThat(refusal(() -> projects.create(acting, acme, new WorkspaceId(99), titled("A"))))
                .isEqualTo("404 workspace.not_found");
        assertThat(refusal(() -> move(project, other))).isEqualTo("409 workspace.archived");
        assertThat(refusal(() -> move(project, new WorkspaceId(99)))).isEqualTo("404 workspace.not_found");
        assertThat(refusal(() -> projects.duplicate(acting, acme, project, other, ProjectCopy.WHOLE)))
                .isEqualTo("409 workspace.archived");
    }

    @Test
    void whatIsInAnArchivedWorkspaceCanBeChangedAndMovedOut() {
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        archive(shared);

        change(project, content -> content.titled("Hearts"));
        move(project, other);

        assertThat(stored(project).content().title()).isEqualTo("Hearts");
        assertThat(stored(project).workspace()).isEqualTo(other);
    }

    @Test
    void aSandboxThatWasArchivedOnceTakesProjects() {
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        archive(workspaces.sandbox(acme, manager));

        ProjectId made = projects.create(acting, acme, null, titled("Hearts"));
        projects.takeOut(ownerActing(), acme, shared, project);

        assertThat(stored(made).workspace()).isEqualTo(workspaces.sandbox(acme, manager));
        assertThat(stored(project).workspace()).isEqualTo(workspaces.sandbox(acme, manager));
    }

    @Test
    void aMoveTakesRolesAndTasksFromThoseWhoDoNotComeAlong() {
        PersonId explicit = with("explicit", Role.ANNOTATOR);
        PersonId inherited = with("inherited", Role.ANNOTATOR);
        workspaces.addMember(acme, shared, inherited, Source.MANUAL);
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        catalog.join(project, explicit);
        Set.of(explicit, inherited, manager).forEach(person -> catalog.employ(project, person));

        change(project, content -> content.titled("Hearts"));
        assertThat(catalog.workers(project)).hasSize(3);
        move(project, other);

        assertThat(catalog.workers(project)).containsExactlyInAnyOrder(explicit, manager);
    }

    @Test
    void anExternalIdBelongsToOneProject() {
        ProjectId first = projects.create(acting, acme, shared, named("one"));
        ProjectId second = projects.create(acting, acme, shared, named("two"));

        assertThat(refusal(() -> projects.create(acting, acme, shared, named("one"))))
                .isEqualTo("409 project.external_id_taken");
        assertThat(refusal(() -> change(second, content -> named("one")))).isEqualTo("409 project.external_id_taken");
        change(first, content -> named("one"));
        change(first, content -> titled("Without"));
        change(second, content -> named("one"));
        assertThat(catalog.byExternalId(acme, "one")).contains(second);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void movingIntoASandboxUnpublishes(boolean published) {
        ProjectId project = projects.create(acting, acme, shared, published(published));

        move(project, workspaces.sandbox(acme, manager));

        assertThat(stored(project).content().published()).isFalse();
    }

    @Test
    void aSandboxPublishesNothing() {
        WorkspaceId sandbox = workspaces.sandbox(acme, manager);
        ProjectId project = projects.create(acting, acme, sandbox, titled("Private"));

        assertThat(refusal(() -> projects.create(acting, acme, sandbox, published(true))))
                .isEqualTo("409 project.personal");
        assertThat(refusal(() -> change(project, content -> published(true)))).isEqualTo("409 project.personal");
        projects.change(acting, acme, project, shared, content -> published(true));
        assertThat(stored(project).content().published()).isTrue();
    }

    @Test
    void aProjectThatIsTakenOutGoesToWhoMadeIt() {
        ProjectId project = projects.create(acting, acme, shared, published(true));

        projects.takeOut(ownerActing(), acme, shared, project);

        assertThat(stored(project).workspace()).isEqualTo(workspaces.sandbox(acme, manager));
        assertThat(stored(project).content().published()).isFalse();
        assertThat(refusal(() -> projects.takeOut(acting, acme, shared, project)))
                .isEqualTo("404 project.not_found");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANNOTATOR", "REVIEWER", "NOT_ACTIVATED", "DEACTIVATED"})
    void whatBelongsToSomebodyWhoRunsProjectsNoMoreStays(Role role) {
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        members.put(acme, manager, role, Source.MANUAL);

        assertThat(refusal(() -> projects.takeOut(ownerActing(), acme, shared, project)))
                .isEqualTo("403 project.others");
        assertThat(stored(project).workspace()).isEqualTo(shared);
    }

    @Test
    void othersProjectsGoToNoSandbox() {
        ProjectId project = projects.create(ownerActing(), acme, shared, titled("Lungs"));

        assertThat(refusal(() -> move(project, workspaces.sandbox(acme, manager))))
                .isEqualTo("403 project.others");
        assertThat(refusal(() -> projects.change(
                        ownerActing(), acme, project, workspaces.sandbox(acme, owner), UnaryOperator.identity())))
                .isEqualTo("409 project.in_use");
    }

    @Test
    void whatOthersWorkOnGoesToNoSandbox() {
        PersonId annotator = with("annotator", Role.ANNOTATOR);
        ProjectId joined = projects.create(acting, acme, shared, titled("Lungs"));
        ProjectId employing = projects.create(acting, acme, shared, titled("Hearts"));
        catalog.join(joined, annotator);
        catalog.employ(employing, annotator);

        for (ProjectId project : List.of(joined, employing)) {
            assertThat(refusal(() -> move(project, workspaces.sandbox(acme, manager))))
                    .isEqualTo("409 project.in_use");
            assertThat(refusal(() -> projects.takeOut(ownerActing(), acme, shared, project)))
                    .isEqualTo("409 project.in_use");
        }
        members.put(acme, annotator, Role.DEACTIVATED, Source.MANUAL);
        move(joined, workspaces.sandbox(acme, manager));
        assertThat(stored(joined).workspace()).isEqualTo(workspaces.sandbox(acme, manager));
    }

    @Test
    void whoManagesTheRealmOnlyMakesNoProjects() {
        Actor service = new Actor.RealmManager(null);
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));

        assertThat(refusal(() -> projects.create(service, acme, shared, titled("A"))))
                .isEqualTo("409 project.no_creator");
        assertThat(refusal(
                        () -> projects.create(new Actor.RealmManager(person("stranger")), acme, shared, titled("A"))))
                .isEqualTo("409 project.no_creator");
        projects.change(service, acme, project, other, UnaryOperator.identity());
        assertThat(stored(project).workspace()).isEqualTo(other);
    }

    @Test
    void aCopyHasTheSettingsAndThePeople() {
        PersonId annotator = with("annotator", Role.ANNOTATOR);
        ProjectSettings settings = ProjectSettings.DEFAULTS.with(Map.of("maximum_annotations", 3L));
        ProjectId project =
                projects.create(acting, acme, shared, new ProjectDraft("Lungs", "Both", "lungs", true, null, settings));
        catalog.join(project, annotator);

        ProjectId copy = projects.duplicate(acting, acme, project, null, ProjectCopy.WHOLE);
        ProjectId named =
                projects.duplicate(acting, acme, project, other, new ProjectCopy("Hearts", "Of hearts", true));

        assertThat(stored(copy).content())
                .isEqualTo(new ProjectDraft("Lungs (copy)", "Both", null, false, null, settings));
        assertThat(catalog.people(copy)).containsExactly(annotator);
        assertThat(stored(named).workspace()).isEqualTo(other);
        assertThat(stored(named).content().title()).isEqualTo("Hearts");
        assertThat(stored(named).content().description()).isEqualTo("Of hearts");
    }

    @Test
    void aCopyInASandboxIsWithoutPeople() {
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        catalog.join(project, with("annotator", Role.ANNOTATOR));

        ProjectId copy =
                projects.duplicate(acting, acme, project, workspaces.sandbox(acme, manager), ProjectCopy.WHOLE);

        assertThat(catalog.people(copy)).isEmpty();
    }

    @Test
    void aCopyMayLeaveItsPeopleBehind() {
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        catalog.join(project, with("annotator", Role.ANNOTATOR));

        assertThat(catalog.people(projects.duplicate(acting, acme, project, other, new ProjectCopy(null, null, false))))
                .isEmpty();
    }

    @Test
    void theTitleOfACopyIsNotTooLong() {
        String smileys = "\ud83d\ude00".repeat(25);
        ProjectId project = projects.create(acting, acme, shared, titled("x" + smileys));

        String title = stored(projects.duplicate(acting, acme, project, null, ProjectCopy.WHOLE))
                .content()
                .title();

        assertThat(title).hasSizeLessThanOrEqualTo(50).endsWith("\ud83d\ude00 (copy)");
    }

    @Test
    void whoLostTheirRoleMeanwhileHasNoSay() {
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        members.put(acme, manager, Role.ANNOTATOR, Source.MANUAL);

        assertThat(refusal(() -> projects.create(acting, acme, shared, titled("A"))))
                .isEqualTo("403 caller.changed");
        assertThat(refusal(() -> move(project, other))).isEqualTo("403 caller.changed");
        assertThat(refusal(() -> projects.delete(acting, acme, project))).isEqualTo("403 caller.changed");
        assertThat(refusal(() -> projects.duplicate(acting, acme, project, null, ProjectCopy.WHOLE)))
                .isEqualTo("403 caller.changed");
    }

    @Test
    void whoLostTheWayThereMeanwhileHasNoSay() {
        ProjectId project = projects.create(ownerActing(), acme, shared, titled("Lungs"));
        workspaces.removeMembers(acme, other, MemberSelection.of(Set.of(manager)));

        assertThat(refusal(() -> projects.create(acting, acme, other, titled("A"))))
                .isEqualTo("403 caller.changed");
        assertThat(refusal(() -> move(project, other))).isEqualTo("403 caller.changed");
        assertThat(refusal(() -> projects.duplicate(acting, acme, project, other, ProjectCopy.WHOLE)))
                .isEqualTo("403 caller.changed");
        workspaces.removeMembers(acme, shared, MemberSelection.of(Set.of(manager)));
        assertThat(refusal(() -> change(project, content -> content))).isEqualTo("403 caller.changed");
        assertThat(refusal(() -> projects.takeOut(acting, acme, shared, project)))
                .isEqualTo("403 caller.changed");
        assertThat(refusal(() -> projects.delete(acting, acme, project))).isEqualTo("403 caller.changed");
    }

    @Test
    void everyChangeMakesTheRevisionGrow() {
        long before = revision();
        ProjectId project = projects.create(acting, acme, shared, titled("Lungs"));
        move(project, other);
        projects.delete(acting, acme, project);

        assertThat(revision()).isGreaterThanOrEqualTo(before + 3);
        assertThat(refusal(() -> projects.delete(acting, acme, project))).isEqualTo("404 project.not_found");
    }

    private void change(ProjectId project, UnaryOperator<ProjectDraft> change) {
        projects.change(acting, acme, project, null, change);
    }

    private void move(ProjectId project, WorkspaceId workspace) {
        projects.change(acting, acme, project, workspace, UnaryOperator.identity());
    }

    private ProjectCatalog.Stored stored(ProjectId project) {
        return catalog.stored(acme, project).orElseThrow();
    }

    private Actor ownerActing() {
        return new Actor.MemberActor(owner, Role.OWNER);
    }

    private PersonId person(String account) {
        return members.person(new AccountId(account));
    }

    private PersonId with(String account, Role role) {
        everybody.add(person(account));
        PersonId person = person(account);
        members.put(acme, person, role, Source.IMPORT);
        return person;
    }

    private WorkspaceId workspace(String title) {
        WorkspaceId workspace = workspaces.add(acme, new NewWorkspace(title, null, "#FFFFFF", owner));
        workspaces.addMember(acme, workspace, manager, Source.MANUAL);
        return workspace;
    }

    private void archive(WorkspaceId workspace) {
        workspaces.change(acme, workspace, new WorkspaceDetails("Archived", null, "#FFFFFF", true));
    }

    private long revision() {
        return members.organization(acme).orElseThrow().revision();
    }

    private static ProjectDraft titled(String title) {
        return ProjectDraft.BLANK.titled(title);
    }

    private static ProjectDraft named(String externalId) {
        return new ProjectDraft("Named", null, externalId, false, null, ProjectSettings.DEFAULTS);
    }

    private static ProjectDraft published(boolean published) {
        return new ProjectDraft("Published", null, null, published, null, ProjectSettings.DEFAULTS);
    }

    private static String refusal(ThrowingCallable call) {
        Problem problem = catchThrowableOfType(ProblemException.class, call).problem();
        return problem.kind().status() + " " + problem.code();
    }
}
