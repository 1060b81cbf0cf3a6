package io.github.keycloakworkspaces.decision.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.decision.forward.Address;
import io.github.keycloakworkspaces.decision.forward.Routes;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteReaderTest {

    private static final EntityName SOMEBODY = new EntityName("user", "somebody");
    private static final String ROUTE =
            "{'path': '/{project}', 'action': 'project.view', 'resource': {'type': 'project', 'id': '{project}'}}";

    @Test
    void readsRoutesInTheirOrder() {
        Routes routes = read("""
                [
                  {'methods': ['GET'], 'path': '/projects/{project}/tasks/{task}', 'action': 'labeling.access',
                   'resource': {'type': 'task', 'id': '{task}', 'properties': {'project': '{project}'}}},
                  {'path': '/**', 'action': 'api.access', 'resource': {'type': 'organization', 'id': 'alias:acme'}}
                ]
                """);

        assertThat(routes.question(SOMEBODY, "GET", address("/projects/5/tasks/7")))
                .contains(
                        new Question(SOMEBODY, "labeling.access", new EntityName("task", "7", Map.of("project", "5"))));
        assertThat(routes.question(SOMEBODY, "PUT", address("/projects/5/tasks/7")))
                .contains(new Question(SOMEBODY, "api.access", new EntityName("organization", "alias:acme")));
    }

    @Test
    void noRoutesLetNothingThrough() {
        assertThat(read("[]").question(SOMEBODY, "GET", address("/"))).isEmpty();
    }

    @Test
    void asManyAreReadAsThereMayBe() {
        assertThat(read(many(Routes.MOST)).routes()).hasSize(Routes.MOST);
        assertThatThrownBy(() -> read(many(Routes.MOST + 1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("up to 200");
        assertThatThrownBy(() -> RouteReader.read(" ".repeat(RouteReader.LONGEST) + "[]"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no longer than");
    }

    /** The fault, and the part of the message that says where it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x | JSON
            {} | the whole
            [1] | [0]
            [ROUTE, {}] | [1].path
            [{'path': '/', 'action': 'api.access'}] | [0].resource
            [{'path': '/', 'resource': {'type': 'organization', 'id': '1'}}] | [0].action
            [{'path': 'x', 'action': 'api.access', 'resource': {'type': 'organization', 'id': '1'}}] | [0].path
            [{'path': '/', 'action': 'api.acess', 'resource': {'type': 'organization', 'id': '1'}}] | [0].action
            [{'path': '/', 'action': 'api.access', 'resource': {'type': 'organisation', 'id': '1'}}] | [0].resource.type
            [{'path': '/', 'action': 'api.access', 'resource': {'type': 'organization', 'id': 1}}] | [0].resource.id
            [{'path': '/', 'action': 'people.view', 'resource': {'type': 'project', 'id': '1'}}] | people.view
            [{'path': '/', 'action': 'api.access', 'resource': {'type': 'project', 'id': '{project}'}}] | {project}
            [{'path': '/', 'action': 'api.access', 'resource': {'type': 'project', 'id': '1', 'properties': {'x': 'y'}}}] | properties.x
            [{'path': '/', 'methods': ['get'], 'action': 'api.access', 'resource': {'type': 'project', 'id': '1'}}] | [0].methods
            [{'path': '/', 'methods': [], 'action': 'api.access', 'resource': {'type': 'project', 'id': '1'}}] | [0].methods
            [{'path': '/', 'method': 'GET', 'action': 'api.access', 'resource': {'type': 'project', 'id': '1'}}] | [0].method
            """)
    void whatCannotBeFollowedIsToldWithItsPlace(String text, String place) {
        assertThatThrownBy(() -> read(text.replace("ROUTE", ROUTE)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(place);
    }

    private static String many(int count) {
        return "[" + String.join(",", Collections.nCopies(count, ROUTE)) + "]";
    }

    private static Routes read(String text) {
        return RouteReader.read(text.replace('\'', '"'));
    }

    private static Address address(String text) {
        return Address.read(text).orElseThrow();
    }
}
