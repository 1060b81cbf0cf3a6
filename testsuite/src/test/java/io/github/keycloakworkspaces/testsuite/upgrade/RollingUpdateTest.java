package io.github.keycloakworkspaces.testsuite.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.decision.Question;
import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes are replaced one by one. Needs the JARs of an older version: {@code -Dworkspaces.older=…,…}. */
@EnabledIfSystemProperty(named = "workspaces.older", matches = ".+")
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class RollingUpdateTest {

    private static final List<Path> OLDER = Arrays.stream(
                    System.getProperty("workspaces.older").split(",", -1))
            .map(Path::of)
            .toList();

    @Test
    void bothVersionsWorkSideBySideAndTheNewOneAlone() {
        Cluster cluster = Cluster.withOlder(OLDER);
        TestRealm realm = TestRealm.with(cluster.server())
                .organization("acme", OrganizationDraft::everyRole)
                .create();
        TestOrganization acme = realm.organization("acme");
        acme.person("manager").signIn();

        cluster.node(2).start();
        signUpAndActivate(acme, "first@mail.example");
        signUpAndActivate(acme, "second@mail.example");
        assertThat(cluster.bothServed()).isTrue();

        cluster.node(1).stop();
        assertThat(acme.person("manager").refresh().status()).isEqualTo(200);
        signUpAndActivate(acme, "third@mail.example");
    }

    private static void signUpAndActivate(TestOrganization acme, String email) {
        var realm = acme.realm();
        var link = acme.link();
        assertThat(SignUpForm.followIntoTheApp(realm, link).register(email).waits())
                .isTrue();
        acme.give(email, "MA");
        var person = realm.person(email);
        person.signIn();
        assertThat(Question.may(email, "workspace.create")
                        .on("organization", String.valueOf(acme.id()))
                        .answer(person.base()))
                .isTrue();
        acme.give(email, "AN");
    }
}
