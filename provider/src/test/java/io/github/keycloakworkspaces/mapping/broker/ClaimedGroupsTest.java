package io.github.keycloakworkspaces.mapping.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.mapping.GroupStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimedGroupsTest {

    private static final GroupStatement A = GroupStatement.of(List.of("a"));

    @Test
    void aListOrOneNameIsRead() {
        assertThat(read(Map.of("groups", List.of("a")))).isEqualTo(A);
        assertThat(read(Map.of("groups", "a"))).isEqualTo(A);
        assertThat(read(Map.of("groups", "a, b"))).isEqualTo(GroupStatement.of(List.of("a, b")));
    }

    /** Bug 4: what isn't there changes nothing, what is empty means none. */
    @Test
    void missingIsNotEmpty() {
        assertThat(read(Map.of("Groups", List.of("a")))).isEqualTo(GroupStatement.NOTHING);
        assertThat(read(Map.of("groups", List.of()))).isEqualTo(GroupStatement.NONE);
        var nothing = new HashMap<String, Object>();
        nothing.put("groups", null);
        assertThat(read(nothing)).isEqualTo(GroupStatement.NOTHING);
    }

    @Test
    void aPathLeadsIntoOtherClaims() {
        var claims = Map.of("realm_access", Map.of("roles", List.of("a")));

        assertThat(ClaimedGroups.in(List.of(claims), List.of("realm_access", "roles")))
                .isEqualTo(A);
        assertThat(ClaimedGroups.in(List.of(claims), List.of("realm_access", "groups")))
                .isEqualTo(GroupStatement.NOTHING);
        assertThat(ClaimedGroups.in(List.of(claims), List.of("realm_access", "roles", "deeper")))
                .isEqualTo(GroupStatement.NOTHING);
    }

    @Test
    void theFirstPlaceThatMentionsThemCounts() {
        assertThat(ClaimedGroups.in(List.of(Map.of(), Map.of("groups", "a"), Map.of("groups", "b")), List.of("groups")))
                .isEqualTo(A);
    }

    @ParameterizedTest
    @MethodSource("overages")
    void anOverageIsSeenWhereverItStands(Map<?, ?> claims) {
        assertThat(read(claims)).isEqualTo(GroupStatement.OVERAGE);
        assertThat(ClaimedGroups.in(List.of(Map.of("groups", "a"), claims), List.of("groups")))
                .isEqualTo(GroupStatement.OVERAGE);
    }

    private static Stream<Map<?, ?>> overages() {
        return Stream.of(
                Map.of("_claim_names", Map.of("groups", "src1"), "_claim_sources", Map.of("src1", Map.of())),
                Map.of("hasgroups", true),
                Map.of("hasgroups", "true"));
    }

    @ParameterizedTest
    @MethodSource("noOverages")
    void othersAreNone(Map<?, ?> claims) {
        assertThat(read(claims)).isEqualTo(GroupStatement.NOTHING);
    }

    private static Stream<Map<?, ?>> noOverages() {
        return Stream.of(
                Map.of("_claim_names", Map.of("address", "src1")),
                Map.of("_claim_names", "groups"),
                Map.of("hasgroups", false));
    }

    private static GroupStatement read(Map<?, ?> claims) {
        return ClaimedGroups.in(List.of(claims), List.of("groups"));
    }
}
