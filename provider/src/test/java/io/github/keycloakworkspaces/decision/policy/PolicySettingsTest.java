package io.github.keycloakworkspaces.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySettingsTest {

    @Test
    void whatIsGivenIsStoredAndReadAgain() {
        var settings = PolicySettings.given(Map.of(
                "action", "projects.change", "organization", "alias:acme", "workspace", 3, "project", "external:x"));

        assertThat(settings.config())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "action", "project.change",
                        "organization", "alias:acme",
                        "workspace", "3",
                        "project", "external:x"));
        assertThat(PolicySettings.stored(settings.config())).contains(settings);
    }

    @Test
    void whatIsEmptyIsLeftOpen() {
        assertThat(PolicySettings.given(Map.of("action", "", "project", " ")))
                .isEqualTo(new PolicySettings(null, ResourceName.NOTHING));
    }

    @Test
    void whatKeycloakKeepsThereIsNotOurs() {
        assertThat(PolicySettings.given(Map.of("defaultResourceType", "project", "action", "data.view"))
                        .config())
                .isEqualTo(Map.of("action", "data.view"));
    }

    @ParameterizedTest
    @CsvSource({
        "action,       people.eat,   policy.action_unknown",
        "organization, acme,         policy.setting_invalid",
        "organization, alias:,       policy.setting_invalid",
        "organization, 0,            policy.setting_invalid",
        "workspace,    external:a,   policy.setting_invalid",
        "project,      01,           policy.setting_invalid",
        "project,      external:,    policy.setting_invalid",
        "project,      alias:acme,   policy.setting_invalid",
        "task,         77,           policy.setting_unknown",
        "resource,     1,            policy.setting_unknown",
    })
    void whatIsWrongIsRefusedWithItsReason(String name, String value, String code) {
        assertThatThrownBy(() -> PolicySettings.given(Map.of(name, value)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(problem -> problem.problem().code())
                .isEqualTo(code);
        assertThat(PolicySettings.stored(Map.of(name, value))).isEmpty();
    }

    @Test
    void aListIsNoText() {
        assertThatThrownBy(() -> PolicySettings.given(Map.of("project", List.of("1"))))
                .hasMessageContaining("policy.setting_invalid");
    }

    @Test
    void aLongNameIsRefused() {
        assertThatThrownBy(() -> PolicySettings.given(Map.of("project", "external:" + "x".repeat(255))))
                .hasMessageContaining("policy.setting_invalid");
    }

    @Test
    void anActionGoesByTheNameThatLabelStudioHas() {
        assertThat(PolicySettings.given(Map.of("action", "organizations.invite"))
                        .action())
                .isEqualTo(Action.MEMBERS_INVITE);
        assertThat(PolicySettings.given(Map.of("organization", 1)).thing().get(Part.ORGANIZATION))
                .isEqualTo("1");
    }
}
