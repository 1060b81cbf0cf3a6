package io.github.keycloakworkspaces.transfer.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.document.json.DocumentReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents that map groups of Keycloak which the realm doesn't have. */
class MissingGroupsTest {

    private static final String DOCUMENT = """
        {"alias": "acme", "group_mappings": [
          {"source": "keycloak", "group": "/gone", "role": "MA"},
          {"source": "keycloak", "group": "/there", "role": "RE"},
          {"source": "keycloak", "group": "/gone", "workspace": "Neurology"},
          {"source": "saml", "group": "/gone", "role": "AN"}]}\
        """;

    private final Planner planner = new Planner(RoleMatrixJson.defaults());

    @Test
    void whatIsRestoredLeavesThemOutAndTellsOfThem() {
        Plan plan = plan(Mode.RESTORE);

        assertThat(plan.missingGroups()).containsExactly("/gone");
        assertThat(plan.changes())
                .extracting(Change::path)
                .contains("group_mappings[keycloak:/there]", "group_mappings[saml:/gone]")
                .doesNotContain("group_mappings[keycloak:/gone]");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESTORE")
    void whatIsDesiredIsRefused(Mode mode) {
        assertThatThrownBy(() -> plan(mode))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("/gone");
    }

    private Plan plan(Mode mode) {
        var desired = new DesiredState(DocumentReader.read(Json.parse(DOCUMENT), ""), mode);
        return planner.plan(desired, RandomStates.random(1), false, new NameResolver() {
            @Override
            public String user(String location, String name) {
                return name;
            }

            @Override
            public Optional<GroupRef> group(GroupSource source, String name) {
                boolean missing = source == GroupSource.KEYCLOAK && name.equals("/gone");
                return missing ? Optional.empty() : Optional.of(new GroupRef(source, name));
            }
        });
    }
}
