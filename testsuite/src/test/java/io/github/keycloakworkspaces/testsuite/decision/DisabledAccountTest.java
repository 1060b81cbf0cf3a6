package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Leavers;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever disables an account, administrators with their events or nobody with none, decisions know of it at once. */
@Tag("once")
final class DisabledAccountTest {

    private final TestRealm realm = TestRealm.acme();
    private final TestOrganization acme = realm.organization("acme");
    private final Http service = realm.service("decide");

    @Test
    void whoWasDisabledByAWorkflowMayNothing() {
        var person = acme.person("manager");
        var question =
                Question.may(person.accountId(), "workspace.create").on("organization", String.valueOf(acme.id()));
        assertThat(question.answer(service)).isTrue();

        Leavers.of(realm).leave(person);

        assertThat(question.answer(service)).isFalse();
    }
}
