package io.github.keycloakworkspaces.decision.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.roles.Action;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final EntityName PROJECT = new EntityName("project", "{project}");

    @Test
    void namesOfThePathAreFilledIn() {
        var task = new EntityName("task", "{task}", Map.of("project", "external:{project}"));
        var route =
                new Route(Set.of(), PathPattern.of("/projects/{project}/tasks/{task}"), Action.LABELING_ACCESS, task);

        assertThat(route.resource("GET", address("/projects/chest-xray/tasks/7")))
                .contains(new EntityName("task", "7", Map.of("project", "external:chest-xray")));
    }

    @Test
    void whatAPathSaysIsNotFilledAgain() {
        var route = new Route(Set.of(), PathPattern.of("/{project}/{other}"), Action.PROJECT_VIEW, PROJECT);

        assertThat(route.resource("GET", address("/%7Bother%7D/$1"))).contains(new EntityName("project", "{other}"));
    }

    @Test
    void whoMayGetMayAskForTheHead() {
        var get = new Route(Set.of("GET"), PathPattern.of("/{project}"), Action.PROJECT_VIEW, PROJECT);
        var post = new Route(Set.of("POST"), PathPattern.of("/{project}"), Action.PROJECT_VIEW, PROJECT);

        assertThat(get.resource("HEAD", address("/1"))).isPresent();
        assertThat(post.resource("HEAD", address("/1"))).isEmpty();
        assertThat(get.resource("POST", address("/1"))).isEmpty();
        assertThat(get.resource("get", address("/1"))).isEmpty();
    }

    @Test
    void aPartIsItselfInItsOwnCase() {
        var path = PathPattern.of("/projects/**");

        assertThat(path.match(address("/projects"))).isPresent();
        assertThat(path.match(address("/projects/a/b"))).isPresent();
        assertThat(path.match(address("/Projects/a"))).isEmpty();
        assertThat(path.match(address("/projectsx"))).isEmpty();
        assertThat(path.match(address("/"))).isEmpty();
    }

    @Test
    void anActionIsDoneToWhatItCanBeDoneTo() {
        assertThatThrownBy(() -> new Route(Set.of(), PathPattern.of("/{project}"), Action.PEOPLE_VIEW, PROJECT))
                .hasMessage("people.view can't be done to the type project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{task}", "x{project", "project}", "{}", "{{project}}"})
    void aNameIsThatOfAPart(String id) {
        var path = PathPattern.of("/{project}");
        var resource = new EntityName("project", id);

        assertThatThrownBy(() -> new Route(Set.of(), path, Action.PROJECT_VIEW, resource))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the path has no part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects",
                "",
                "/a//b",
                "/../a",
                "/a;b",
                "/a?b",
                "/a%2fb",
                "/a*",
                "/**/a",
                "/*",
                "/{A}",
                "/{}",
                "/a{b}",
                "/{a",
                "/{a}/{a}",
                "/a b",
                "/%7Ba%7D"
            })
    void aPatternIsAPlainPathWithNamesInIt(String text) {
        assertThatThrownBy(() -> PathPattern.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Address address(String text) {
        return Address.read(text).orElseThrow();
    }
}
