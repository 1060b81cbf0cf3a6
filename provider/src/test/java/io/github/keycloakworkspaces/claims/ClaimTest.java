package io.github.keycloakworkspaces.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.keycloakworkspaces.claims.WorkspacesClaim.Extent;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.TokenSnapshot;
import io.github.keycloakworkspaces.decision.TokenSnapshot.TitledWorkspace;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private static final String HREF = "https://login.example/realms/labeling/workspaces/api/workspaces/";
    private static final Decisions DECISIONS = new Decisions(RoleMatrixJson.defaults());
    private static final OrganizationId ACME = new OrganizationId(5);
    private static final PersonId ME = new PersonId(8);
    private static final PersonId SOMEBODY = new PersonId(9);
    private static final WorkspaceId JOINED = new WorkspaceId(9);
    private static final WorkspaceId CREATED = new WorkspaceId(3);
    private static final WorkspaceId FOREIGN = new WorkspaceId(40);
    private static final WorkspaceResource FOREIGN_ONE = new WorkspaceResource(ACME, FOREIGN, SOMEBODY, false);
    private static final ProjectId IN_JOINED = new ProjectId(10);
    private static final ProjectId IN_FOREIGN = new ProjectId(11);
    private static final ProjectId CREATED_IN_FOREIGN = new ProjectId(2);
    private static final ProjectId NOT_JOINED = new ProjectId(77);

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyWorkingRolesGiveAClaim(Role role) {
        assertThat(WorkspacesClaim.of(tokenSnapshot(role, true, Map.of()), DECISIONS, new Extent(100, false), HREF)
                        .isPresent())
                .isEqualTo(role.working());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverIsDisabledGetsNoClaim(Role role) {
        assertThat(WorkspacesClaim.of(tokenSnapshot(role, false, Map.of()), DECISIONS, new Extent(100, false), HREF))
                .isEmpty();
    }

    @Test
    void theClaimIsWrittenInTheDocumentedOrder() {
        assertThat(claim(Role.MANAGER, Map.of(), 100).toMap())
                .containsExactly(
                        entry("organization", Map.of("id", 5L, "alias", "acme", "role", "MA")),
                        entry(
                                "workspaces",
                                List.of(Map.of("id", 3L, "title", "Birds"), Map.of("id", 9L, "title", "Cats"))),
                        entry("projects", List.of(Map.of("id", 2L, "role", "MA"), Map.of("id", 11L, "role", "MA"))),
                        entry("truncated", false));
    }

    @Test
    void aProjectOfAnOwnWorkspaceIsNotRepeated() {
        assertThat(ids(claim(Role.MANAGER, Map.of(), 100))).doesNotContain(IN_JOINED);
    }

    @Test
    void aProjectRoleThatChangesSomethingIsTold() {
        WorkspacesClaim claim = claim(Role.ANNOTATOR, Map.of(IN_JOINED, Role.REVIEWER), 100);

        assertThat(claim.projects()).contains(new WorkspacesClaim.ProjectEntry(IN_JOINED, Role.REVIEWER, null));
    }

    @Test
    void aProjectRoleThatChangesNothingIsNotTold() {
        assertThat(ids(claim(Role.REVIEWER, Map.of(IN_JOINED, Role.REVIEWER), 100)))
                .doesNotContain(IN_JOINED);
    }

    @Test
    void aProjectRoleDoesNotReplaceAManagersRole() {
        WorkspacesClaim claim = claim(Role.MANAGER, Map.of(IN_FOREIGN, Role.ANNOTATOR), 100);

        assertThat(claim.projects()).contains(new WorkspacesClaim.ProjectEntry(IN_FOREIGN, Role.MANAGER, null));
    }

    @Test
    void aProjectRoleWithoutMembershipGivesNothing() {
        WorkspacesClaim claim = claim(Role.ANNOTATOR, Map.of(NOT_JOINED, Role.REVIEWER), 100);

        assertThat(ids(claim)).doesNotContain(NOT_JOINED);
    }

    @ParameterizedTest
    @CsvSource({"ANNOTATOR,false", "REVIEWER,false", "MANAGER,true", "ADMINISTRATOR,true", "OWNER,true"})
    void aProjectThatWasOnlyCreatedIsToldToThoseWhoReachIt(Role role, boolean told) {
        assertThat(ids(claim(role, Map.of(), 100)).contains(CREATED_IN_FOREIGN)).isEqualTo(told);
    }

    @Test
    void aProjectRoleInAProjectThatWasOnlyCreatedGivesNothing() {
        WorkspacesClaim claim = claim(Role.ANNOTATOR, Map.of(CREATED_IN_FOREIGN, Role.REVIEWER), 100);

        assertThat(ids(claim)).doesNotContain(CREATED_IN_FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnApplicationCallsAProjectIsToldWhereThatIsWanted(boolean wanted) {
        var tokenSnapshot = new TokenSnapshot(
                snapshot(Role.MANAGER, true, Map.of()),
                "acme",
                List.of(),
                List.of(project(IN_FOREIGN, FOREIGN_ONE, SOMEBODY, true, Set.of())),
                Map.of(IN_FOREIGN, "chest-xray"));

        var claim = WorkspacesClaim.of(tokenSnapshot, DECISIONS, new Extent(10, wanted), HREF)
                .orElseThrow();

        assertThat(claim.projects())
                .extracting(WorkspacesClaim.ProjectEntry::externalId)
                .containsExactly(wanted ? "chest-xray" : null);
        assertThat(claim.toMap().toString().contains("external_id=chest-xray")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"ANNOTATOR,false", "REVIEWER,false", "MANAGER,true", "ADMINISTRATOR,true", "OWNER,true"})
    void projectsThatAreNotPublishedAreKeptFromThoseWhoOnlyWorkOnData(Role role, boolean told) {
        var tokenSnapshot = new TokenSnapshot(
                snapshot(role, true, Map.of()),
                "acme",
                List.of(),
                List.of(project(IN_FOREIGN, FOREIGN_ONE, SOMEBODY, false, Set.of())));

        assertThat(ids(claimOf(tokenSnapshot)).contains(IN_FOREIGN)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"ANNOTATOR", "REVIEWER", "MANAGER", "ADMINISTRATOR", "OWNER"})
    void whatWasMovedIntoSomebodysSandboxIsNotTold(Role role) {
        var sandbox = new WorkspaceResource(ACME, FOREIGN, SOMEBODY, true);
        var tokenSnapshot = new TokenSnapshot(
                snapshot(role, true, Map.of()),
                "acme",
                List.of(new TitledWorkspace(sandbox, "Sandbox")),
                List.of(project(IN_FOREIGN, sandbox, SOMEBODY, true, Set.of())));

        assertThat(claimOf(tokenSnapshot).workspaces()).isEmpty();
        assertThat(claimOf(tokenSnapshot).projects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ANNOTATOR,true", "REVIEWER,false", "MANAGER,true", "ADMINISTRATOR,true", "OWNER,true"})
    void aProjectThatHandsOutItsTasksIsNotToldToThoseWhoHaveNone(Role role, boolean told) {
        var tokenSnapshot = new TokenSnapshot(
                snapshot(role, true, Map.of()),
                "acme",
                List.of(),
                List.of(project(IN_FOREIGN, FOREIGN_ONE, SOMEBODY, true, Set.of(Role.REVIEWER))));

        assertThat(ids(claimOf(tokenSnapshot)).contains(IN_FOREIGN)).isEqualTo(told);
    }

    @Test
    void whatTheOrganizationTookFromTheRoleIsNotTold() {
        var all = tokenSnapshot(Role.ANNOTATOR, true, Map.of());

        assertThat(claimOf(without(all, Action.WORKSPACE_VIEW)).workspaces()).isEmpty();
        assertThat(ids(claimOf(without(all, Action.WORKSPACE_VIEW)))).contains(IN_JOINED, IN_FOREIGN);
        assertThat(claimOf(without(all, Action.PROJECT_VIEW)).workspaces()).hasSize(2);
        assertThat(claimOf(without(all, Action.PROJECT_VIEW)).projects()).isEmpty();
    }

    /** More projects than the snapshot has may be there, and some of them in sight. */
    @Test
    void whoCreatedMoreThanWasLookedAtIsToldSo() {
        var sandbox = new WorkspaceResource(ACME, FOREIGN, SOMEBODY, true);
        List<ProjectResource> many = LongStream.rangeClosed(1, TokenSnapshot.MOST)
                .mapToObj(id -> project(new ProjectId(id), sandbox, ME, true, Set.of()))
                .toList();

        assertThat(claimOf(new TokenSnapshot(snapshot(Role.MANAGER, true, Map.of()), "acme", List.of(), many))
                        .truncated())
                .isTrue();
        assertThat(claimOf(new TokenSnapshot(snapshot(Role.ANNOTATOR, true, Map.of()), "acme", List.of(), many))
                        .truncated())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,true", "1,1,0,true", "2,2,0,true", "3,2,1,true", "4,2,2,false", "5,2,2,false"})
    void aLongListIsCutAndSaysWhereTheRestIs(int limit, int workspaces, int projects, boolean truncated) {
        WorkspacesClaim claim = claim(Role.MANAGER, Map.of(), limit);

        assertThat(claim.workspaces()).hasSize(workspaces);
        assertThat(claim.projects()).hasSize(projects);
        assertThat(claim.toMap()).containsEntry("truncated", truncated);
        assertThat(claim.toMap().get("href")).isEqualTo(truncated ? HREF : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\\", "\u0001", "\u00e4", "\u4e2d", "\ud83d\ude00", "\ud83d"})
    void longTitlesDoNotMakeALongToken(String character) throws JsonProcessingException {
        Map<WorkspaceId, String> titles = LongStream.rangeClosed(1, 300)
                .boxed()
                .collect(Collectors.toMap(WorkspaceId::new, id -> character.repeat(id % 3 == 0 ? 1000 : 10)));

        WorkspacesClaim claim = claimOf(titles);

        assertThat(written(claim)).isLessThanOrEqualTo(WorkspacesClaim.LARGEST).isGreaterThan(2_000);
        assertThat(claim.truncated()).isTrue();
        assertThat(claim.workspaces())
                .hasSizeGreaterThan(15)
                .allMatch(entry -> entry.id().value() % 3 != 0);
    }

    @Test
    void whatFitsIsNotCut() throws JsonProcessingException {
        int room = WorkspacesClaim.LARGEST - written(claimOf(Map.of(CREATED, "")));

        assertThat(claimOf(Map.of(CREATED, "x".repeat(room))).truncated()).isFalse();
        assertThat(claimOf(Map.of(CREATED, "x".repeat(room + 1))).truncated()).isTrue();
    }

    private static WorkspacesClaim claimOf(Map<WorkspaceId, String> titles) {
        List<TitledWorkspace> created = titles.entrySet().stream()
                .map(entry ->
                        new TitledWorkspace(new WorkspaceResource(ACME, entry.getKey(), ME, false), entry.getValue()))
                .toList();
        return claimOf(new TokenSnapshot(snapshot(Role.MANAGER, true, Map.of()), "acme", created, List.of()));
    }

    private static WorkspacesClaim claimOf(TokenSnapshot tokenSnapshot) {
        return WorkspacesClaim.of(tokenSnapshot, DECISIONS, new Extent(1000, false), HREF)
                .orElseThrow();
    }

    /** In bytes, as tokens are written. */
    private static int written(WorkspacesClaim claim) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsBytes(claim.toMap()).length;
    }

    private static WorkspacesClaim claim(Role role, Map<ProjectId, Role> projectRoles, int limit) {
        return WorkspacesClaim.of(tokenSnapshot(role, true, projectRoles), DECISIONS, new Extent(limit, false), HREF)
                .orElseThrow();
    }

    private static List<ProjectId> ids(WorkspacesClaim claim) {
        return claim.projects().stream().map(WorkspacesClaim.ProjectEntry::id).toList();
    }

    private static TokenSnapshot tokenSnapshot(Role role, boolean enabled, Map<ProjectId, Role> projectRoles) {
        var joined = new WorkspaceResource(ACME, JOINED, SOMEBODY, false);
        var created = new WorkspaceResource(ACME, CREATED, ME, false);
        return new TokenSnapshot(
                snapshot(role, enabled, projectRoles),
                "acme",
                List.of(new TitledWorkspace(joined, "Cats"), new TitledWorkspace(created, "Birds")),
                List.of(
                        project(IN_JOINED, joined, SOMEBODY, true, Set.of()),
                        project(IN_FOREIGN, FOREIGN_ONE, SOMEBODY, true, Set.of()),
                        project(CREATED_IN_FOREIGN, FOREIGN_ONE, ME, true, Set.of()),
                        project(NOT_JOINED, FOREIGN_ONE, SOMEBODY, true, Set.of())));
    }

    private static ProjectResource project(
            ProjectId id, WorkspaceResource workspace, PersonId creator, boolean published, Set<Role> handedOut) {
        return new ProjectResource(id, workspace, creator, published, Set.of(), handedOut, null);
    }

    private static TokenSnapshot without(TokenSnapshot tokenSnapshot, Action action) {
        PersonSnapshot person = tokenSnapshot.snapshot();
        var overrides = new MatrixOverrides(Map.of(action, Map.of(person.role(), Reach.NONE)));
        var poorer = new PersonSnapshot(
                person.organization(),
                person.person(),
                person.role(),
                true,
                person.workspaces(),
                person.projects(),
                person.projectRoles(),
                Map.of(),
                overrides,
                2);
        return new TokenSnapshot(poorer, tokenSnapshot.alias(), tokenSnapshot.workspaces(), tokenSnapshot.projects());
    }

    private static PersonSnapshot snapshot(Role role, boolean enabled, Map<ProjectId, Role> projectRoles) {
        return new PersonSnapshot(
                ACME, ME, role, enabled, Set.of(JOINED), Set.of(IN_JOINED, IN_FOREIGN), projectRoles, 1);
    }
}
