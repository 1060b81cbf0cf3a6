package io.github.keycloakworkspaces.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTokenTest {

    private final InvitationToken token = InvitationToken.fresh(new Random(1));

    @Test
    void isReadFromItsLink() {
        assertThat(InvitationToken.read(token.text()).map(InvitationToken::hash))
                .contains(token.hash());
        assertThat(token.text()).matches("m-[A-Za-z0-9_-]{43}");
        assertThat(token.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void isAnotherEachTime() {
        Random random = new Random(2);
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            hashes.add(InvitationToken.fresh(random).hash());
        }
        assertThat(hashes).hasSize(1000);
    }

    @Test
    void isNotPrinted() {
        assertThat(token.toString()).doesNotContain(token.text().substring(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "A", "\n"})
    void nothingMayStandBehindIt(String more) {
        assertThat(InvitationToken.read(token.text() + more).isPresent()).isEqualTo(more.isEmpty());
    }

    @Property
    void noTokenOfAnOrganizationsLinkIsOne(@ForAll @LongRange(min = 1) long number, @ForAll Random random) {
        String code = InvitationToken.fresh(random).text().substring(2);

        assertThat(InvitationToken.read(Long.toString(number, 36) + "." + code)).isEmpty();
        assertThat(InvitationToken.read(Long.toString(number, 36) + "." + code.substring(0, 32)))
                .isEmpty();
    }

    @Property
    void anythingElseIsNone(@ForAll String text) {
        assertThat(InvitationToken.read(text)).isEmpty();
    }
}
