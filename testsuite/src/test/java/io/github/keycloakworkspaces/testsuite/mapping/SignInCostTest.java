package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.PartnerRealm;
import io.github.keycloakworkspaces.testsuite.server.Statements;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What groups cost at a sign-in that says the same as the one before. */
@DisabledIfSystemProperty(
        named = "workspaces.server",
        matches = "container",
        disabledReason = "a server in a container writes its statements elsewhere")
@Tag("once")
final class SignInCostTest {

    private static final String GUEST = PartnerRealm.addressOf("guest");
    private static final int OIDC = 100;
    private static final int KEYCLOAK = 20;

    /** Those about groups and what they give; others of a sign-in are Keycloak's. */
    private static final Pattern OURS = Pattern.compile("KW_(?!ACTIVITY)|GROUPS_ABOVE|LEFT JOIN USER_GROUP_MEMBERSHIP");

    private static final Pattern WRITES = Pattern.compile("^(INSERT|UPDATE|DELETE)|FOR (NO KEY )?UPDATE");

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", draft -> draft.everyRole().workspace("Radiology", radiology -> {}))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final PartnerRealm partner = PartnerRealm.of(acme, "guest");
    private final RealmGroups groups = new RealmGroups(realm);

    @Test
    void doesNotGrowWithTheGroupsAndTheirMappings() {
        partner.map("workspaces-oidc-groups", Map.of("syncMode", "INHERIT"));
        says(1);
        partner.signIn("guest");
        new MappedGroups(acme, "oidc").role("Group 0", "MA");
        map(0, 1);

        List<String> few = repeatedSignIn();
        say(OIDC);
        map(1, KEYCLOAK);
        List<String> many = repeatedSignIn();

        assertThat(acme.member(GUEST).path("role").asText()).isEqualTo("MA");
        assertThat(few).isNotEmpty().noneMatch(sql -> WRITES.matcher(sql).find());
        assertThat(many).hasSameSizeAs(few).noneMatch(sql -> WRITES.matcher(sql).find());
    }

    /** The identity provider names so many groups, each of which gives the workspace. */
    private void say(int count) {
        says(count);
        var mapped = new MappedGroups(acme, "oidc");
        IntStream.range(1, count).forEach(i -> mapped.workspace("Group " + i, acme.workspace("Radiology")));
    }

    private void says(int count) {
        partner.says(Map.of(
                "groups", IntStream.range(0, count).mapToObj(i -> "Group " + i).toList()));
    }

    /** The person is in groups of Keycloak with these numbers, each of which gives the workspace. */
    private void map(int first, int last) {
        var mapped = new MappedGroups(acme, "keycloak");
        for (int i = first; i < last; i++) {
            String group = groups.add("staff " + i);
            groups.join(GUEST, group);
            mapped.workspace(group, acme.workspace("Radiology"));
        }
    }

    private List<String> repeatedSignIn() {
        partner.signIn("guest");
        partner.signIn("guest");
        Map<String, Long> counted = Statements.of(realm.server()).during(() -> partner.signIn("guest"));
        return counted.entrySet().stream()
                .flatMap(entry ->
                        Collections.nCopies(
                                entry.getValue().intValue(), entry.getKey().toUpperCase(Locale.ROOT))
                                .stream())
                .filter(sql -> OURS.matcher(sql).find())
                .toList();
    }
}
