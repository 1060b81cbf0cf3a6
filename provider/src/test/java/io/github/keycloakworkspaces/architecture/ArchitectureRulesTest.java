package io.github.keycloakworkspaces.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is there to find, in a small layout that breaks all of them. */
class ArchitectureRulesTest {

    private static final String ROOT = "io.github.keycloakworkspaces.architecture.offending";
    private static final Path SOURCES = Path.of("src/test/java");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

    private final Rules rules = new Rules(ROOT);

    @Test
    void aCoreThatKnowsPersistenceIsFound() {
        assertThat(findings(rules.coresArePure()))
                .anyMatch(finding -> finding.contains("ImpureCore") && finding.contains("jakarta.persistence"));
    }

    @Test
    void anAdapterThatKnowsAnotherIsFound() {
        assertThat(findings(rules.adaptersStayApart()))
                .hasSize(3)
                .anyMatch(finding -> finding.contains("NosyAdapter") && finding.contains("EagerResource"))
                .noneMatch(finding -> finding.contains("CuriousConnector"));
    }

    @Test
    void anAdapterThatKnowsOneOfAnotherRoomIsFound() {
        assertThat(findings(rules.adaptersStayApart()))
                .anyMatch(finding -> finding.contains("HastyRows") && finding.contains("HastyResource"));
    }

    @Test
    void whatIsOfferedToAdaptersAndKnowsOneIsFound() {
        assertThat(findings(rules.adaptersStayApart()))
                .anyMatch(finding -> finding.contains("CuriousOffer") && finding.contains("KwProper"));
    }

    @Test
    void aRoomNearTheGroundThatKnowsADomainIsFound() {
        assertThat(findings(rules.theGroundKnowsNoDomain()))
                .anyMatch(finding -> finding.contains("UprightRoom"))
                .anyMatch(finding -> finding.contains("UprightTable"))
                .allMatch(finding -> finding.contains("Upright"));
    }

    @Test
    void aCoreThatKnowsAnAdapterIsFound() {
        assertThat(findings(rules.onlyWiringKnowsAdapters())).anyMatch(finding -> finding.contains("ImpureCore"));
    }

    @Test
    void whatHoldsTheCoresTogetherKnowsNoAdapter() {
        assertThat(findings(rules.onlyWiringKnowsAdapters())).anyMatch(finding -> finding.contains("CuriousConnector"));
    }

    @Test
    void anybodyWhoKnowsTheWiringIsFound() {
        assertThat(findings(rules.nothingKnowsTheWiring()))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("CuriousConnector"));
    }

    @Test
    void theWiringMayKnowEverybody() {
        for (ArchRule rule :
                List.of(rules.adaptersStayApart(), rules.onlyWiringKnowsAdapters(), rules.noReflection())) {
            assertThat(findings(rule)).noneMatch(finding -> finding.contains("<" + ROOT + ".bootstrap.Wiring."));
        }
    }

    @Test
    void aCycleIsFound() {
        assertThat(findings(rules.noCycles()))
                .anyMatch(finding -> finding.contains("claims") && finding.contains("roles"));
    }

    @Test
    void aCoreThatKnowsWhatStandsOnItIsFound() {
        assertThat(findings(rules.innerRoomsStandOnTheirCore()))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("Outer") && finding.contains("Inner"));
    }

    @Test
    void aDocumentThatKnowsPlansIsFound() {
        assertThat(findings(rules.transferGoesOneWay()))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("ForesightedDocument") && finding.contains("LaterPlan"));
    }

    @Test
    void aForeignPackageIsFound() {
        assertThat(findings(new Rules("io.github.somebodyelse").everythingIsInOurPackages()))
                .anyMatch(finding -> finding.contains("ImpureCore"));
    }

    @Test
    void aMethodThatForgetsTheGuardOrIsLateIsFound() {
        List<String> findings = findings(rules.theGuardIsAskedFirst(ROOT + ".access.FakeGuard"));

        assertThat(findings).hasSize(4);
        assertThat(List.of("forgets()", "isLate(", "looksFirst()", "callsNothing()"))
                .allMatch(method -> findings.stream().anyMatch(finding -> finding.contains(method)));
    }

    @Test
    void aMethodThatAsksAnotherGuardIsFound() {
        assertThat(findings(rules.theGuardIsAskedFirst(ROOT + ".access.OtherGuard")))
                .anyMatch(finding -> finding.contains("asks()"));
    }

    @Test
    void reflectionIsFound() {
        assertThat(findings(rules.noReflection())).isNotEmpty().allMatch(finding -> finding.contains("NosyAdapter"));
    }

    @Test
    void misplacedAndMisnamedEntitiesAreFound() {
        assertThat(findings(rules.entitiesAreNamedAfterTheProduct()))
                .hasSize(2)
                .anyMatch(finding -> finding.contains("KwMisplaced") && finding.contains("..jpa.."))
                .anyMatch(finding -> finding.contains("Misnamed") && finding.contains("Kw'"));
    }

    @Test
    void aStatementThatNamesATableAboveIsFound() {
        assertThat(findings(rules.statementsNameTablesBelow(SOURCES, Map.of())))
                .hasSize(2)
                .anyMatch(finding -> finding.contains("UpwardEntity names [KwAbove]"))
                .anyMatch(finding -> finding.contains("UpwardTable names [KwAbove]"));
    }

    @Test
    void aStatementThatIsKnownAndGoneIsFound() {
        Map<String, Set<String>> known = Map.of(
                "membership.jpa.UpwardEntity", Set.of("KwAbove"),
                "membership.jpa.UpwardTable", Set.of("KwAbove", "KwGone"),
                "membership.jpa.Gone", Set.of("KwAbove"));

        assertThat(findings(rules.statementsNameTablesBelow(SOURCES, known)))
                .hasSize(2)
                .anyMatch(finding -> finding.contains("UpwardTable"))
                .anyMatch(finding -> finding.contains("Gone is known"));
    }

    @Test
    void anAnswerInTheSessionOfTheThreadIsFound() {
        assertThat(findings(Rules.failuresAreAnsweredInTheRequestsSession()))
                .isNotEmpty()
                .allMatch(finding -> finding.contains("HastyMapper"));
    }

    @Test
    void javasLoggingIsFound() {
        assertThat(findings(Rules.noJavaLogging())).anyMatch(finding -> finding.contains("NosyAdapter"));
    }

    @Test
    void standardStreamsAreFound() {
        assertThat(findings(Rules.noStandardStreams())).anyMatch(finding -> finding.contains("NosyAdapter"));
    }

    private static List<String> findings(ArchRule rule) {
        return rule.evaluate(CLASSES).getFailureReport().getDetails();
    }
}
