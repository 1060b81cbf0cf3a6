package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.server.Statements;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Groups of very many people. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class ScimSizeTest {

    private static final int MANY = 10_000;

    private static final TestRealm REALM = TestRealm.draft()
            .organization("small", small -> small.owner("owner").workspace("First", first -> {}))
            .organization("middle", middle -> middle.owner("owner").workspace("First", first -> {}))
            .organization("large", large -> large.owner("owner").workspace("First", first -> {}))
            .create();

    /** Fault 8. */
    @Test
    void afterReplacingExactlyThoseHoldWhatTheGroupGives() {
        TestOrganization middle = REALM.organization("middle");
        Provisioning scim = Provisioning.of(middle);
        scim.map("Reviewers", "RE");
        List<String> people = people(middle, 1200);
        String group = scim.group("Reviewers", people);
        assertThat(withRole(middle, "RE")).hasSize(1200);
        List<String> wanted = people.subList(200, 1200);

        scim.replace(group, wanted);

        assertThat(scim.members(group)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(withRole(middle, "RE")).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void withoutItsMembersALargeGroupCostsWhatASmallOneDoes() {
        assumeTrue(Statements.countable(), "a server in a container writes elsewhere");
        Provisioning small = filled(REALM.organization("small"), 10);
        Provisioning large = filled(REALM.organization("large"), MANY);
        String list = "/Groups?excludedAttributes=members";
        String one = "/Groups?excludedAttributes=members&filter=displayName+eq+%22Everybody%22";

        assertThat(statements(large, list)).isEqualTo(statements(small, list));
        assertThat(statements(large, one)).isEqualTo(statements(small, one));
        assertThat(statements(large, "/Users?count=5")).isEqualTo(statements(small, "/Users?count=5"));
        assertThat(statements(large, "/Users?count=200").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(statements(small, "/Users?count=200").values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private static Map<String, Long> statements(Provisioning scim, String path) {
        scim.api().get(path).expect(200);
        return Statements.of(REALM.server()).during(() -> scim.api().get(path).expect(200));
    }

    private static Provisioning filled(TestOrganization organization, int people) {
        Provisioning scim = Provisioning.of(organization);
        scim.group("Everybody", people(organization, people));
        return scim;
    }

    private static List<String> people(TestOrganization organization, int count) {
        Filling.of(organization, count).people();
        List<String> people = numbers(organization, "AN");
        assertThat(people).hasSize(count);
        return people;
    }

    private static Set<String> withRole(TestOrganization organization, String role) {
        return Set.copyOf(numbers(organization, role));
    }

    private static List<String> numbers(TestOrganization organization, String role) {
        LongStream numbers = organization
                .database()
                .query(
                        "SELECT PERSON_ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND ROLE = ? ORDER BY PERSON_ID",
                        organization.id(),
                        role)
                .stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("person_id"))));
        return numbers.mapToObj(String::valueOf).toList();
    }
}
