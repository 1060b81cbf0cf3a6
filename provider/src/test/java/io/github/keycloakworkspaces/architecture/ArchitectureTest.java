package io.github.keycloakworkspaces.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.keycloakworkspaces.shared.Problem;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The layout that {@code docs/architecture.md} describes. */
class ArchitectureTest {

    private static final String ROOT = "io.github.keycloakworkspaces";
    private static final URL PRODUCT =
            Problem.class.getProtectionDomain().getCodeSource().getLocation();
    private static final JavaClasses CLASSES = new ClassFileImporter().importUrl(PRODUCT);

    /**
     * Statements that name tables of domains above theirs: what goes with a membership or a workspace is taken by whoever
     * ends it, in one transaction; lists of people are filtered and sorted by the database, whatever by; and every list is
     * counted anew with a new revision of its organization.
     */
    private static final Map<String, Set<String>> UPWARD = Map.of(
            "lists.ListCounts", Set.of("KwOrganization"),
            "membership.jpa.CoveredRoles", Set.of("KwGroupRun"),
            "membership.jpa.MemberList", Set.of("KwWorkspace"),
            "membership.jpa.MemberRows",
                    Set.of(
                            "KwWorkspaceMember",
                            "KwProjectMember",
                            "KwProjectRole",
                            "KwTaskAssignee",
                            "KwMemberTag",
                            "KwToken",
                            "KwGroupMember",
                            "KwGroupRun"),
            "membership.sql.LastActivity", Set.of("KwActivity"),
            "membership.sql.MemberConditions", Set.of("KwMemberTag", "KwProject", "KwWorkspace"),
            "membership.sql.Profiles", Set.of("KwInvitation"),
            "workspace.jpa.JpaWorkspaceStore", Set.of("KwProject"),
            "workspace.jpa.WorkspaceList", Set.of("KwProject"),
            "workspace.sql.OrphanedProjectGrants",
                    Set.of("KwProject", "KwProjectMember", "KwProjectRole", "KwTaskAssignee"));

    private final Rules rules = new Rules(ROOT);

    @Test
    void coresArePure() {
        rules.coresArePure().check(CLASSES);
    }

    @Test
    void adaptersStayApart() {
        rules.adaptersStayApart().check(CLASSES);
    }

    @Test
    void theGroundKnowsNoDomain() {
        rules.theGroundKnowsNoDomain().check(CLASSES);
    }

    @Test
    void onlyWiringKnowsAdapters() {
        rules.onlyWiringKnowsAdapters().check(CLASSES);
    }

    @Test
    void nothingKnowsTheWiring() {
        rules.nothingKnowsTheWiring().check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        rules.noCycles().check(CLASSES);
    }

    @Test
    void innerRoomsStandOnTheirCore() {
        rules.innerRoomsStandOnTheirCore().check(CLASSES);
    }

    @Test
    void transferGoesOneWay() {
        rules.transferGoesOneWay().check(CLASSES);
    }

    @Test
    void everythingIsInOurPackages() {
        rules.everythingIsInOurPackages().check(CLASSES);
    }

    @Test
    void theGuardIsAskedFirst() {
        rules.theGuardIsAskedFirst(
                        ROOT + ".access.Guard",
                        ROOT + ".access.AdminGuard",
                        ROOT + ".access.ScimGuard",
                        ROOT + ".access.ForwardGuard")
                .check(CLASSES);
    }

    @Test
    void onlyWiringUsesReflection() {
        rules.noReflection().check(CLASSES);
    }

    @Test
    void entitiesAreNamedAfterTheProduct() {
        rules.entitiesAreNamedAfterTheProduct().check(CLASSES);
    }

    @Test
    void statementsNameTablesBelow() {
        rules.statementsNameTablesBelow(Path.of("src/main/java"), UPWARD).check(CLASSES);
    }

    @Test
    void failuresAreAnsweredInTheRequestsSession() {
        Rules.failuresAreAnsweredInTheRequestsSession().check(CLASSES);
    }

    @Test
    void nothingUsesJavasLogging() {
        Rules.noJavaLogging().check(CLASSES);
    }

    @Test
    void nothingWritesToStandardStreams() {
        Rules.noStandardStreams().check(CLASSES);
    }
}
