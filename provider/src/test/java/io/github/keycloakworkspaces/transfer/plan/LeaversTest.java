package io.github.keycloakworkspaces.transfer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.transfer.document.DocumentBuilder;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectPeople;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Documents that say who is in workspaces and projects, and nothing about roles and tasks there. */
class LeaversTest {

    private final Planner planner = new Planner(RoleMatrixJson.defaults());

    /** A project with those who are in it. */
    private record Crowd(ProjectState project, Set<String> people) {}

    @Property(tries = 1000)
    void whoeverLeavesAProjectKeepsNothingThere(@ForAll long one, @ForAll long other, @ForAll boolean namesProjects) {
        OrganizationState from = RandomStates.random(one);
        OrganizationDocument document = silent(DocumentBuilder.of(RandomStates.random(other)), namesProjects);

        for (Mode mode : Mode.values()) {
            Plan plan = planner.plan(new DesiredState(document, mode), from, false, (place, name) -> name);
            OrganizationState reached = StateModel.apply(plan, from);

            Map<ProjectId, Crowd> before = crowds(from);
            crowds(reached).forEach((id, after) -> {
                Set<String> gone = new HashSet<>(before.getOrDefault(id, after).people());
                gone.removeAll(after.people());
                assertThat(after.project().roles().keySet()).as(mode.name()).noneMatch(gone::contains);
                gone.removeAll(live(reached, Role::everywhere));
                assertThat(after.project().assignees())
                        .as(mode.name())
                        .noneMatch(assignment -> gone.contains(assignment.user()));
            });
        }
    }

    @Property(tries = 500)
    void whoeverStaysKeepsEverything(@ForAll long one, @ForAll long other, @ForAll boolean namesProjects) {
        OrganizationState from = RandomStates.random(one);
        OrganizationDocument document = silent(DocumentBuilder.of(RandomStates.random(other)), namesProjects);
        Plan plan = planner.plan(new DesiredState(document, Mode.EXACT), from, false, (place, name) -> name);
        OrganizationState reached = StateModel.apply(plan, from);

        Set<String> live = live(reached, role -> true);
        Map<ProjectId, Crowd> before = crowds(from);
        crowds(reached).forEach((id, after) -> {
            Crowd old = before.getOrDefault(id, after);
            old.project().assignees().stream()
                    .filter(assignment -> live.contains(assignment.user()))
                    .filter(assignment -> after.people().contains(assignment.user()))
                    .forEach(assignment ->
                            assertThat(after.project().assignees()).contains(assignment));
        });
    }

    private static Map<ProjectId, Crowd> crowds(OrganizationState state) {
        Map<ProjectId, Crowd> crowds = new HashMap<>();
        state.workspaces()
                .forEach(workspace -> workspace.projects().forEach(project -> {
                    Set<String> people = new HashSet<>(WorkspacePlanner.people(workspace));
                    people.addAll(project.members().keySet());
                    crowds.put(project.id(), new Crowd(project, people));
                }));
        return crowds;
    }

    private static Set<String> live(OrganizationState state, Predicate<Role> roles) {
        return state.members().stream()
                .filter(member -> member.live() && roles.test(member.role()))
                .map(MemberState::user)
                .collect(Collectors.toSet());
    }

    private static OrganizationDocument silent(OrganizationDocument document, boolean namesProjects) {
        return new OrganizationDocument(
                document.alias(),
                document.name(),
                document.owner(),
                document.defaultRole(),
                document.seatLimit(),
                document.activityDays(),
                document.facts(),
                document.memberPart(),
                document.members(),
                document.workspaces()
                        .map(entries -> entries.stream()
                                .map(entry -> silent(entry, namesProjects))
                                .toList()),
                document.templates(),
                document.permissions(),
                document.invitations(),
                document.groupPart());
    }

    private static WorkspaceEntry silent(WorkspaceEntry entry, boolean namesProjects) {
        Given<List<ProjectEntry>> projects = entry.projects()
                .map(entries -> entries.stream().map(LeaversTest::silent).toList());
        return new WorkspaceEntry(
                entry.title(),
                entry.description(),
                entry.color(),
                entry.archived(),
                entry.personal(),
                entry.origin(),
                entry.members(),
                entry.invited(),
                entry.groupMappings(),
                namesProjects ? projects : Given.absent());
    }

    private static ProjectEntry silent(ProjectEntry entry) {
        ProjectPeople people = entry.people();
        return new ProjectEntry(
                entry.title(),
                entry.externalId(),
                entry.description(),
                entry.published(),
                entry.pinnedAt(),
                entry.showAnnotationHistory(),
                entry.settings(),
                entry.origin(),
                new ProjectPeople(
                        people.members(), Given.absent(), Given.absent(), people.invited(), people.groupMappings()));
    }
}
