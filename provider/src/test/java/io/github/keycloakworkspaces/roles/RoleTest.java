package io.github.keycloakworkspaces.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsCode(Role role) {
        assertThat(Role.ofCode(role.code())).contains(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ow", "Ow", "OW ", "OWNER", "XX"})
    void isNotFoundByAnythingElse(String code) {
        assertThat(Role.ofCode(code)).isEmpty();
    }

    @Test
    void theOwnerOutranksEverybodyAndSoOn() {
        List<String> ranks = List.of("OW", "AD", "MA", "RE", "AN", "NO", "DI");
        for (int high = 0; high < ranks.size(); high++) {
            for (int low = 0; low < ranks.size(); low++) {
                assertThat(role(ranks.get(high)).outranks(role(ranks.get(low)))).isEqualTo(high < low);
            }
        }
    }

    @Test
    void attributesSayWhatARoleIs() {
        assertThat(codes(Role::working)).containsExactlyInAnyOrder("OW", "AD", "MA", "RE", "AN");
        assertThat(codes(Role::assignable)).containsExactlyInAnyOrder("AD", "MA", "RE", "AN", "NO", "DI");
        assertThat(codes(Role::owns)).containsExactly("OW");
        assertThat(codes(Role::pending)).containsExactly("NO");
        assertThat(codes(Role::mirrored)).containsExactlyInAnyOrder("OW", "AD", "MA", "RE", "AN", "NO");
    }

    @Test
    void attributesSayWhatARoleIsInProjects() {
        assertThat(codes(Role::overridable)).containsExactlyInAnyOrder("RE", "AN");
        assertThat(codes(Role::projectRole)).containsExactlyInAnyOrder("RE", "AN");
        assertThat(codes(Role::seesUnpublished)).containsExactlyInAnyOrder("OW", "AD", "MA");
    }

    private static Role role(String code) {
        return Role.ofCode(code).orElseThrow();
    }

    private static List<String> codes(Predicate<Role> attribute) {
        return Arrays.stream(Role.values()).filter(attribute).map(Role::code).toList();
    }
}
