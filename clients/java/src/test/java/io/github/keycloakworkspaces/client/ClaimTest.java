package io.github.keycloakworkspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private static final Claim CLAIM = Claim.of(Tokens.with(Tokens.CLAIM)).orElseThrow();

    @Test
    void isReadAsTypes() {
        assertThat(CLAIM)
                .isEqualTo(new Claim(
                        new Claim.Organization(3, "acme", Role.MANAGER),
                        List.of(new Claim.Workspace(7, "Radiology")),
                        List.of(
                                new Claim.Project(5, Role.REVIEWER, Optional.of("chest-xray")),
                                new Claim.Project(6, Role.ANNOTATOR, Optional.empty())),
                        true,
                        Optional.of(URI.create("https://sso.example.com/all"))));
    }

    @Test
    void saysThatWhatItNamesMayBeSeen() {
        assertThat(permits("workspace.view", Resource.workspace(7))).isTrue();
        assertThat(permits("project.view", Resource.project(5))).isTrue();
        assertThat(permits("project.view", Resource.project("chest-xray"))).isTrue();
        assertThat(permits("project.view", Resource.project(6))).isTrue();
    }

    /** The role matrix may have been changed, and what isn't named may still be allowed. */
    @Test
    void saysNothingElse() {
        assertThat(permits("workspace.view", Resource.workspace(5))).isFalse();
        assertThat(permits("project.view", Resource.project(7))).isFalse();
        assertThat(permits("project.view", Resource.project("5"))).isFalse();
        assertThat(permits("project.view", Resource.workspace(7))).isFalse();
        assertThat(permits("project.change", Resource.project(5))).isFalse();
        assertThat(permits("workspace.change", Resource.workspace(7))).isFalse();
        assertThat(permits("people.view", Resource.organization("acme"))).isFalse();
        assertThat(permits("project.view", Resource.project(5).with("organization", "alias:other")))
                .isFalse();
        assertThat(permits("data.view", Resource.task("1", Resource.project(5))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"organization\": {\"id\": 3, \"alias\": \"acme\", \"role\": \"NO\"}}",
                "{\"organization\": {\"id\": 3.5, \"alias\": \"acme\", \"role\": \"OW\"}}"
            })
    void withoutAWorkingRoleThereIsNone(String claim) {
        assertThat(Claim.of(Tokens.with(claim))).isEmpty();
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String text : List.of("", "a.b", "a.b.c", "a.b.c.d", Tokens.of("{}"), Tokens.of("{\"sub\": \"x\"}"))) {
            assertThatThrownBy(() -> Claim.of(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static boolean permits(String action, Resource resource) {
        return CLAIM.permits(new Question(action, resource));
    }
}
