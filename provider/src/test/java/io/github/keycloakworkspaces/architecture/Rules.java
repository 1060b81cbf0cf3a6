package io.github.keycloakworkspaces.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the layout, for whatever package the layout stands in. */
record Rules(String root) {

    private static final List<String> DOMAINS = List.of(
            "membership",
            "workspace",
            "project",
            "tag",
            "roles",
            "decision",
            "invitation",
            "activation",
            "claims",
            "transfer",
            "mapping",
            "scim",
            "token",
            "activity");

    /** In the order of their tables, which refer to those before them; the last two have none, and read those of all. */
    private static final List<String> TABLES = List.of(
            "membership",
            "roles",
            "workspace",
            "project",
            "tag",
            "mapping",
            "invitation",
            "token",
            "activity",
            "scim",
            "decision",
            "transfer");

    /** Rooms that know no domain: the server's own, requests and answers, what these may have, lists in SQL. */
    private static final List<String> GROUND = List.of("keycloak", "http", "schema", "lists");

    /**
     * What a domain offers to every adapter: its side of Keycloak, how requests and answers show it, its rows in SQL, its
     * values as JSON.
     */
    private static final List<String> OFFERED = List.of("keycloak", "http", "sql", "json");

    /** Rooms of a core that is too large for one. */
    private static final List<String> INNER = List.of(
            "decision.evaluation",
            "decision.search",
            "decision.explanation",
            "decision.forward",
            "transfer.state",
            "transfer.document",
            "transfer.plan",
            "transfer.apply",
            "transfer.setup");

    /** Rooms of which each, with its adapters, knows those before it and none behind it. */
    private static final List<String> TRANSFER = List.of("state", "document", "plan", "apply", "setup", "realmfile");

    ArchRule coresArePure() {
        String[] allowed =
                Stream.concat(Stream.of("java..", "org.jspecify.."), cores()).toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(cores().toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .allowEmptyShould(true);
    }

    ArchRule adaptersStayApart() {
        return slices().matching(root + ".(*).(**)")
                .namingSlices("$1/$2")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(root + ".bootstrap.."), alwaysTrue())
                .ignoreDependency(
                        alwaysTrue(),
                        resideInAnyPackage(Stream.concat(offered(), cores()).toArray(String[]::new)))
                .allowEmptyShould(true);
    }

    /** {@code access} stands on the cores; it and everything else stand on the ground. */
    ArchRule theGroundKnowsNoDomain() {
        String[] above = Stream.concat(
                        DOMAINS.stream().map(domain -> root + "." + domain + ".."),
                        Stream.of(root + ".access..", root + ".console..", root + ".bootstrap.."))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(
                        GROUND.stream().map(room -> root + "." + room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true);
    }

    ArchRule onlyWiringKnowsAdapters() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(Stream.concat(adapters(), Stream.of(root + ".bootstrap.."))
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(adapters().toArray(String[]::new))
                .allowEmptyShould(true);
    }

    ArchRule nothingKnowsTheWiring() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".bootstrap..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".bootstrap..")
                .allowEmptyShould(true);
    }

    /** Of the cores, the ground and what stands between them and the adapters. */
    ArchRule noCycles() {
        return slices().matching(root + ".(*)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /** What the rule of decisions is asked by stands on it. */
    ArchRule innerRoomsStandOnTheirCore() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        DOMAINS.stream().map(domain -> root + "." + domain).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        INNER.stream().map(room -> root + "." + room).toArray(String[]::new))
                .allowEmptyShould(true);
    }

    /** From what is stored and wanted by way of a plan to what is done, and never back. */
    ArchRule transferGoesOneWay() {
        CompositeArchRule rules = CompositeArchRule.of(transferKnowsNothingBehind(0));
        for (int i = 1; i < TRANSFER.size() - 1; i++) {
            rules = rules.and(transferKnowsNothingBehind(i));
        }
        return rules;
    }

    private ArchRule transferKnowsNothingBehind(int room) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".transfer." + TRANSFER.get(room) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TRANSFER.stream()
                        .skip(room + 1L)
                        .map(later -> root + ".transfer." + later + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true);
    }

    ArchRule everythingIsInOurPackages() {
        return classes().should().resideInAPackage(root + "..");
    }

    ArchRule theGuardIsAskedFirst(String... guards) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..rest..", "..authzen..")
                .and(GuardFirst.ANSWERS_REQUESTS)
                .should(new GuardFirst(root, guards))
                .allowEmptyShould(true);
    }

    /** Only the reading of requests into records, and their description, look at classes. */
    ArchRule noReflection() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".bootstrap..", root + ".http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.reflect..")
                .allowEmptyShould(true);
    }

    ArchRule entitiesAreNamedAfterTheProduct() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage("..jpa..")
                .andShould()
                .haveSimpleNameStartingWith("Kw")
                .allowEmptyShould(true);
    }

    /** @param known what classes name nevertheless, see {@link TablesBelow} */
    ArchRule statementsNameTablesBelow(Path sources, Map<String, Set<String>> known) {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage(root + ".bootstrap..")
                .should(new TablesBelow(root, sources, TABLES, known))
                .allowEmptyShould(true);
    }

    /** A failure of the commit comes when the thread has no session any more. */
    static ArchRule failuresAreAnsweredInTheRequestsSession() {
        return noClasses()
                .that()
                .implement("jakarta.ws.rs.ext.ExceptionMapper")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.keycloak.utils.KeycloakSessionUtil");
    }

    static ArchRule noJavaLogging() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
    }

    static ArchRule noStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    private Stream<String> cores() {
        return Stream.concat(
                Stream.of(root + ".shared..", root + ".schema.."),
                Stream.concat(DOMAINS.stream(), INNER.stream()).map(room -> root + "." + room));
    }

    private Stream<String> offered() {
        return OFFERED.stream().map(room -> root + ".*.." + room + "..");
    }

    private Stream<String> adapters() {
        return DOMAINS.stream().map(domain -> root + "." + domain + ".(*)..");
    }
}
