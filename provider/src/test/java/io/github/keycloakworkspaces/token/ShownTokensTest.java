package io.github.keycloakworkspaces.token;

import static io.github.keycloakworkspaces.token.TokenWorld.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.invitation.HmacSigner;
import io.github.keycloakworkspaces.token.PersonalTokens.Issued;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShownTokensTest {

    private final TokenWorld world = new TokenWorld();
    private final ShownTokens shown = world.shown;

    @Test
    void whoShowsATokenActsInOneOrganization() {
        Issued issued = world.issue(world.owner);

        TokenBearer bearer = shown.bearer(issued.secret().text()).orElseThrow();

        assertThat(bearer.token()).isEqualTo(issued.state().id());
        assertThat(bearer.organization()).isEqualTo(world.acme);
        assertThat(bearer.account().value()).isEqualTo("account-" + world.owner.person());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pat-", "pat-x", "pass-1.1.x", "pass-0.99999999999.x", "pass-", "\0", "eyJ.e.e"})
    void anythingElseIsNobody(String text) {
        world.issue(world.owner);

        assertThat(shown.bearer(text)).isEmpty();
        assertThat(shown.bearer(text + "x".repeat(500))).isEmpty();
        assertThat(code(() -> shown.pass(text, bearer -> true))).isEqualTo("token.refused");
    }

    @Test
    void aTokenIsWorthNothingAfterItsEnd() {
        String text = world.text(world.owner);

        world.pass(Duration.ofDays(365).minusMillis(1));
        assertThat(shown.bearer(text)).isPresent();
        world.pass(Duration.ofMillis(1));
        assertThat(shown.bearer(text)).isEmpty();
        assertThat(code(() -> shown.pass(text, bearer -> true))).isEqualTo("token.refused");
    }

    @Test
    void whoIsNotLetInGetsNothingForIt() {
        String text = world.text(world.owner);

        assertThat(code(() -> shown.pass(text, bearer -> false))).isEqualTo("token.refused");
    }

    @Test
    void aTokenIsWorthNothingWhereTheyAreSwitchedOff() {
        String text = world.text(world.owner);
        String pass = shown.pass(text, bearer -> true);

        world.rules.change(world.owner, world.acme, old -> new TokenSettings(false, false, 365));
        assertThat(shown.bearer(text)).isEmpty();
        assertThat(shown.bearer(pass)).isEmpty();

        world.rules.change(world.owner, world.acme, old -> TokenSettings.DEFAULT);
        assertThat(shown.bearer(text)).isPresent();
    }

    @Test
    void itsUseIsNotedOnceAMinute() {
        Issued issued = world.issue(world.owner);
        String text = issued.secret().text();

        shown.bearer(text);
        shown.bearer(text);
        world.pass(Duration.ofMinutes(1));
        shown.bearer(text);
        assertThat(world.uses).containsExactly(issued.state().id());
        world.pass(Duration.ofMillis(1));
        shown.bearer(text);

        assertThat(world.uses).hasSize(2);
    }

    @Test
    void aPassStandsForATokenForFiveMinutes() {
        Issued issued = world.issue(world.owner);
        String pass = shown.pass(issued.secret().text(), bearer -> true);

        world.pass(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(shown.bearer(pass).map(TokenBearer::token))
                .contains(issued.state().id());
        world.pass(Duration.ofSeconds(1));
        assertThat(shown.bearer(pass)).isEmpty();
    }

    @Test
    void aPassMakesNoOther() {
        String pass = shown.pass(world.text(world.owner), bearer -> true);

        assertThat(code(() -> shown.pass(pass, bearer -> true))).isEqualTo("token.refused");
    }

    @Test
    void aPassEndsWithItsToken() {
        Issued revoked = world.issue(world.owner);
        Issued rotated = world.issue(world.owner);
        String first = shown.pass(revoked.secret().text(), bearer -> true);
        String second = shown.pass(rotated.secret().text(), bearer -> true);

        world.tokens.revoke(world.owner, world.acme, revoked.state().id());
        world.tokens.rotate(world.owner, world.acme, rotated.secret().text());

        assertThat(shown.bearer(first)).isEmpty();
        assertThat(shown.bearer(second)).isEmpty();
    }

    @Test
    void aPassIsOfOneRealmForOneTokenAndUntilOneMoment() {
        String pass = shown.pass(world.text(world.owner), bearer -> true);
        world.issue(world.owner);
        String[] parts = pass.substring("pass-".length()).split("\\.", -1);
        long end = Long.parseLong(parts[1]);

        assertThat(shown.bearer("pass-2." + parts[1] + "." + parts[2])).isEmpty();
        assertThat(shown.bearer("pass-1." + (end + 1) + "." + parts[2])).isEmpty();
        assertThat(world.shownTo(new HmacSigner("another realm's")).bearer(pass))
                .isEmpty();
    }
}
