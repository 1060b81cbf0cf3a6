package io.github.keycloakworkspaces.testsuite.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who lost the role, with everything that a client may have kept. */
@Tag("once")
final class OtherWaysInTest {

    private final TestOrganization acme = TestRealm.acme().organization("acme");
    private final Person annotator = acme.person("annotator");

    @BeforeEach
    void signIn() {
        annotator.signIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "DI"})
    void nothingThatWasKeptOpensAnything(String role) {
        String offline = annotator.offlineToken();

        acme.give("annotator", role);

        annotator.directGrant().expect(400);
        annotator.refresh().expect(400);
        annotator.refresh(offline).expect(400);
        annotator.userinfo().expect(401);
        annotator.api().get("/workspaces/").expect(401);
        assertThat(annotator.introspect().expect(200).json().path("active").asBoolean())
                .isFalse();
    }
}
