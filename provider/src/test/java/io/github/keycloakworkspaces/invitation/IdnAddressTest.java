package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.shared.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdnAddressTest {

    private static final String READABLE = "anna@mail.bücher.example";
    private static final String PLAIN = "anna@mail.xn--bcher-kva.example";

    @ParameterizedTest
    @ValueSource(strings = {READABLE, PLAIN, "Anna@mail.XN--BCHER-KVA.example", "anna@mail.bu\u0308cher.example"})
    void everySpellingIsOneAddress(String spelling) {
        EmailAddress address = EmailAddress.read(spelling).orElseThrow();

        assertThat(address.value()).isEqualTo(READABLE);
        assertThat(address.spellings()).containsExactlyInAnyOrder(READABLE, PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {READABLE, PLAIN})
    void anAccountHasItInEitherSpelling(String email) {
        Invitee invitee = new Invitee(new AccountId("anna"), email, true);

        assertThat(invitee.has(new EmailAddress(READABLE))).isTrue();
        assertThat(invitee.has(new EmailAddress(PLAIN))).isTrue();
        assertThat(invitee.has(new EmailAddress("anna@mail.bucher.example"))).isFalse();
    }

    /** IDNA of 2003 writes a sharp s as ss, which is somebody else's domain since 2008. */
    @Test
    void otherDomainsStayOthers() {
        EmailAddress sharp = EmailAddress.read("a@straße.example").orElseThrow();

        assertThat(sharp.spellings()).containsExactly("a@straße.example");
        assertThat(EmailAddress.read("a@xn--strae-oqa.example").orElseThrow())
                .isNotEqualTo(new EmailAddress("a@strasse.example"));
        assertThat(EmailAddress.read("a@xn--broken-.example")).isEmpty();
        assertThat(EmailAddress.read("xn--bcher-kva@mail.example").orElseThrow().value())
                .isEqualTo("xn--bcher-kva@mail.example");
    }
}
