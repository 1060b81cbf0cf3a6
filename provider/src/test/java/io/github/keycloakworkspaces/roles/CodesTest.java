package io.github.keycloakworkspaces.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesTest {

    @ParameterizedTest
    @EnumSource
    void anActionIsFoundByItsCode(Action action) {
        assertThat(Action.ofCode(action.code())).contains(action);
    }

    @ParameterizedTest
    @EnumSource
    void aReachIsFoundByItsCode(Reach reach) {
        assertThat(Reach.ofCode(reach.code())).contains(reach);
    }

    @ParameterizedTest
    @EnumSource
    void aResourceTypeIsFoundByItsCode(ResourceType type) {
        assertThat(ResourceType.ofCode(type.code())).contains(type);
    }

    @ParameterizedTest
    @EnumSource
    void aSettingIsFoundByItsCode(Setting setting) {
        assertThat(Setting.ofCode(setting.code())).contains(setting);
    }

    @Test
    void codesAreCaseSensitive() {
        assertThat(Action.ofCode("People.View")).isEmpty();
        assertThat(Reach.ofCode("Own")).isEmpty();
        assertThat(ResourceType.ofCode("TASK")).isEmpty();
        assertThat(Setting.ofCode("SHOW_ANNOTATION_HISTORY")).isEmpty();
    }

    @Test
    void aReachCoversItselfAndNarrowerOnes() {
        List<Reach> widening = List.of(Reach.NONE, Reach.OWN, Reach.PROJECT, Reach.WORKSPACE, Reach.ORGANIZATION);
        for (Reach wide : widening) {
            for (Reach narrow : widening) {
                assertThat(wide.covers(narrow)).isEqualTo(widening.indexOf(wide) >= widening.indexOf(narrow));
            }
        }
    }
}
