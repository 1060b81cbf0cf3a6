package io.github.keycloakworkspaces.token;

import static io.github.keycloakworkspaces.token.TokenWorld.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.token.PersonalTokens.Issued;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PersonalTokensTest {

    private static final TokenOrder ORDER = new TokenOrder(TokenOrder.Column.CREATED, false);

    private final TokenWorld world = new TokenWorld();
    private final PersonalTokens tokens = world.tokens;

    @Test
    void aTokenIsKnownByItsStartOnly() {
        Issued issued = world.issue(world.owner);

        assertThat(issued.secret().text())
                .matches("pat-[A-Za-z0-9_-]{43}")
                .startsWith(issued.state().start());
        assertThat(issued.state().start()).hasSize(10);
        assertThat(tokens.list(world.owner, world.acme, ORDER)).containsExactly(issued.state());
    }

    @Test
    void everybodyHasTheirOwnInEachOrganization() {
        Issued issued = world.issue(world.owner);

        assertThat(tokens.list(world.colleague, world.acme, ORDER)).isEmpty();
        assertThat(tokens.list(world.owner, world.globex, ORDER)).isEmpty();
        assertThat(code(() -> tokens.revoke(
                        world.colleague, world.acme, issued.state().id())))
                .isEqualTo("token.not_found");
        assertThat(code(() ->
                        tokens.revoke(world.owner, world.globex, issued.secret().text())))
                .isEqualTo("token.not_found");
        assertThat(code(() -> tokens.rotate(
                        world.colleague, world.acme, issued.secret().text())))
                .isEqualTo("token.invalid");
    }

    @Test
    void aTokenIsGoodForAsLongAsTheOrganizationAllows() {
        world.rules.change(world.owner, world.acme, old -> new TokenSettings(true, false, 30));

        Issued longest = world.issue(world.owner);
        Issued shorter = tokens.issue(world.owner, world.acme, TokenWish.of(null, 1L));

        assertThat(longest.state().life().expiresAt()).isEqualTo(world.instant().plus(Duration.ofDays(30)));
        assertThat(shorter.state().life().expiresAt()).isEqualTo(world.instant().plus(Duration.ofDays(1)));
        assertThat(shorter.state().title()).isEqualTo("API token");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 366, Long.MAX_VALUE})
    void noOtherLifetimeIsAllowed(long days) {
        assertThat(code(() -> tokens.issue(world.owner, world.acme, TokenWish.of("x", days))))
                .isEqualTo("token.too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200B", "a\u202Eb"})
    void aNameIsSeen(String name) {
        assertThat(code(() -> TokenWish.of(name, null))).isEqualTo("request.malformed");
    }

    @Test
    void aMemberHasSoManyAndThoseThatEndedMakeRoom() {
        IntStream.range(0, PersonalTokens.MOST).forEach(number -> world.issue(world.owner));

        assertThat(code(() -> world.issue(world.owner))).isEqualTo("token.too_many");
        world.issue(world.colleague);
        world.pass(Duration.ofDays(365));
        world.issue(world.owner);
        assertThat(tokens.list(world.owner, world.acme, ORDER)).hasSize(1);
    }

    @Test
    void aRotatedTokenTakesThePlaceOfTheOldOne() {
        Issued old = tokens.issue(world.owner, world.acme, TokenWish.of("nightly", 10L));
        world.pass(Duration.ofDays(4));

        Issued fresh = tokens.rotate(world.owner, world.acme, old.secret().text());

        assertThat(fresh.secret().text()).isNotEqualTo(old.secret().text());
        assertThat(fresh.state().title()).isEqualTo("nightly");
        assertThat(fresh.state().life().expiresAt()).isEqualTo(world.instant().plus(Duration.ofDays(10)));
        assertThat(tokens.list(world.owner, world.acme, ORDER)).containsExactly(fresh.state());
        assertThat(code(() ->
                        tokens.rotate(world.owner, world.acme, old.secret().text())))
                .isEqualTo("token.invalid");
    }

    @Test
    void aRotatedTokenIsNotLongerThanTheOrganizationAllowsByNow() {
        Issued old = world.issue(world.owner);
        world.rules.change(world.owner, world.acme, settings -> new TokenSettings(true, false, 7));

        Issued fresh = tokens.rotate(world.owner, world.acme, old.secret().text());

        assertThat(fresh.state().life().expiresAt()).isEqualTo(world.instant().plus(Duration.ofDays(7)));
    }

    @Test
    void aTokenThatEndedIsNotRotated() {
        String ended = world.text(world.owner);
        world.pass(Duration.ofDays(365));

        assertThat(code(() -> tokens.rotate(world.owner, world.acme, ended))).isEqualTo("token.invalid");
    }

    @Test
    void aRevokedTokenIsGone() {
        Issued one = world.issue(world.owner);
        Issued another = world.issue(world.owner);

        tokens.revoke(world.owner, world.acme, one.state().id());
        tokens.revoke(world.owner, world.acme, another.secret().text());

        assertThat(tokens.list(world.owner, world.acme, ORDER)).isEmpty();
        assertThat(code(() -> tokens.revoke(world.owner, world.acme, one.state().id())))
                .isEqualTo("token.not_found");
    }

    @Test
    void noneIsMadeWhereTheyAreSwitchedOff() {
        String made = world.text(world.owner);
        world.rules.change(world.owner, world.acme, old -> new TokenSettings(false, true, 365));

        assertThat(code(() -> world.issue(world.owner))).isEqualTo("token.off");
        assertThat(code(() -> tokens.rotate(world.owner, world.acme, made))).isEqualTo("token.off");
    }

    @Test
    void thereIsOneLegacyTokenWhereTheOrganizationAllowsIt() {
        assertThat(code(() -> tokens.issueLegacy(world.owner, world.acme))).isEqualTo("token.off");
        world.rules.change(world.owner, world.acme, old -> new TokenSettings(false, true, 365));

        Issued first = tokens.issueLegacy(world.owner, world.acme);
        Issued second = tokens.issueLegacy(world.owner, world.acme);

        assertThat(tokens.list(world.owner, world.acme, ORDER)).containsExactly(second.state());
        assertThat(world.shown.bearer(first.secret().text())).isEmpty();
        assertThat(world.shown.bearer(second.secret().text())).isPresent();
    }
}
