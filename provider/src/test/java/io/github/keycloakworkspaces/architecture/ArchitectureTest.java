package io.github.keycloakworkspaces.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.keycloakworkspaces.shared.Problem;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** The layout that {@code docs/architecture.md} describes. */
class ArchitectureTest {

    private static final String ROOT = "io.github.keycloakworkspaces";
    private static final URL PRODUCT =
            Problem.class.getProtectionDomain().getCodeSource().getLocation();
    private static final JavaClasses CLASSES = new ClassFileImporter().importUrl(PRODUCT);

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
    void nothingUsesJavasLogging() {
        Rules.noJavaLogging().check(CLASSES);
    }

    @Test
    void nothingWritesToStandardStreams() {
        Rules.noStandardStreams().check(CLASSES);
    }
}
