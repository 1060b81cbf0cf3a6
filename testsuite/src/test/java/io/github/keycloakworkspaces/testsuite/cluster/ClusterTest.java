package io.github.keycloakworkspaces.testsuite.cluster;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Everything that needs two nodes, in one of the processes that share the classes of a run: another one would need two
 * nodes of its own. By itself each of these classes runs by its own name.
 */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class ClusterTest {

    @Nested
    final class OfFreshness extends FreshnessTest {}

    @Nested
    final class OfNodeDeath extends NodeDeathTest {}

    @Nested
    final class OfDatabaseOutage extends DatabaseOutageTest {}

    @Nested
    final class OfTheProxy extends ProxyTest {}

    @Nested
    final class OfTwoNodes extends TwoNodesTest {}
}
