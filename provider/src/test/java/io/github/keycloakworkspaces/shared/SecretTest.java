package io.github.keycloakworkspaces.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class SecretTest {

    @Test
    void isNeverTheSame() {
        var random = new SecureRandom();

        Secret one = Secret.fresh("scim-", random);
        Secret another = Secret.fresh("scim-", random);

        assertThat(one.text()).matches("scim-[A-Za-z0-9_-]{43}").isNotEqualTo(another.text());
    }

    @Test
    void isKnownByItsHashAndNeverWritten() {
        Secret secret = Secret.fresh("pat-", new SecureRandom());

        assertThat(secret.hash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Secret.shown(secret.text()).hash());
        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}
