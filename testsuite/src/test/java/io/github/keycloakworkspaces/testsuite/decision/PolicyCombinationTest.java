package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One policy under several permissions: Keycloak remembers answers within a request, and must not mix up ours. */
@Tag("once")
final class PolicyCombinationTest {

    private static final Map<String, String> ACME = Map.of("organization", "alias:acme");
    private static final String VIEW = "people.view";
    private static final String INVITE = "members.invite";
    private static final String CREATE = "workspace.create";

    private final TestRealm realm = TestRealm.acme();
    private final Person manager = realm.person("manager");
    private final ResourceServerDraft draft = ResourceServer.in(realm).resource("acme", ACME, VIEW, INVITE, CREATE);

    @ParameterizedTest
    @ValueSource(
            strings = {"acme", "acme#people.view,members.invite,workspace.create", "acme#members.invite,people.view"})
    void eachScopeGetsItsOwnAnswer(String what) {
        ResourceServer server = draft.permissions().create();

        var granted =
                ResourceServer.scopes(server.ticket(manager, Map.of("permission", what, "response_mode", "permissions"))
                        .expect(200)
                        .json());

        assertThat(granted.get("acme")).contains(VIEW).doesNotContain(INVITE);
        assertThat(server.permissions(manager)).isEqualTo(Map.of("acme", Set.of(VIEW, CREATE)));
        assertThat(server.evaluate(manager, Map.of("acme", Set.of(VIEW, INVITE, CREATE))))
                .isEqualTo(Map.of("acme", Set.of(VIEW, CREATE)));
    }

    @Test
    void scopesOfOnePermissionAreGrantedTogether() {
        ResourceServer server = draft.permission(ResourceServerDraft.POLICY, VIEW, INVITE)
                .permission(ResourceServerDraft.POLICY, CREATE)
                .create();

        assertThat(server.permits(manager, "acme#people.view")).isTrue();
        assertThat(server.permits(manager, "acme#members.invite")).isFalse();
        assertThat(server.permissions(manager)).isEqualTo(Map.of("acme", Set.of(CREATE)));
    }

    @Test
    void aPermissionForAResourceGrantsAllThatIsAskedOrNothing() {
        ResourceServer server =
                draft.resourcePermission(ResourceServerDraft.POLICY, "acme").create();

        assertThat(server.permits(manager, "acme#people.view")).isTrue();
        assertThat(server.permits(manager, "acme#people.view,workspace.create")).isTrue();
        assertThat(server.permits(manager, "acme#people.view,members.invite")).isFalse();
        assertThat(server.permissions(manager)).isEmpty();
        assertThat(server.permissions(realm.person("owner"))).isEqualTo(Map.of("acme", Set.of(VIEW, INVITE, CREATE)));
    }

    @Test
    void anAggregatedPolicyGrantsNothingThatOneOfTheScopesIsDeniedFor() {
        ResourceServer server = draft.aggregate("Several", ResourceServerDraft.POLICY)
                .permission("Several", VIEW)
                .permission("Several", INVITE)
                .permission(ResourceServerDraft.POLICY, CREATE)
                .create();

        assertThat(server.permits(manager, "acme#people.view")).isTrue();
        assertThat(server.permits(manager, "acme#members.invite")).isFalse();
        assertThat(server.permissions(manager)).isEqualTo(Map.of("acme", Set.of(CREATE)));
    }

    @Test
    void aPolicyMayDecideAboutOneActionWhateverTheScopesAreCalled() {
        ResourceServer server = ResourceServer.in(realm)
                .policy("Inviters", Map.of("action", "organizations.invite", "organization", "alias:acme"))
                .policy("Viewers", Map.of("action", VIEW))
                .resource("door", Map.of(), "open")
                .resource("list", ACME, "read", "print")
                .permission("Inviters", "open")
                .permission("Viewers", "read", "print")
                .create();

        assertThat(server.permissions(manager)).isEqualTo(Map.of("list", Set.of("read", "print")));
        assertThat(server.permissions(realm.person("admin")))
                .isEqualTo(Map.of("list", Set.of("read", "print"), "door", Set.of("open")));
        assertThat(server.permissions(realm.person("annotator"))).isEmpty();
    }

    @Test
    void whatAPolicyIsAboutIsNotContradicted() {
        ResourceServer server = ResourceServer.in(realm)
                .policy("Acme", ACME)
                .resource("acme", ACME, VIEW)
                .resource("other", Map.of("organization", "alias:other"), VIEW)
                .permission("Acme", VIEW)
                .create();

        assertThat(server.permissions(manager)).isEqualTo(Map.of("acme", Set.of(VIEW)));
    }
}
