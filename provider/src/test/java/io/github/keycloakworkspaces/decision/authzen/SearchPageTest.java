package io.github.keycloakworkspaces.decision.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.Results;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.invitation.HmacSigner;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SearchPageTest {

    private static final HmacSigner SIGNER = new HmacSigner("key");

    @Property(tries = 200)
    void aTokenLeadsToItsPage(
            @ForAll @IntRange(max = SearchPage.MOST) int limit,
            @ForAll @LongRange(min = 0) long organization,
            @ForAll @LongRange(min = 0) long number) {
        Cursor next = new Cursor(organization, number);
        String token = token(page("{\"page\":{\"limit\":" + limit + "}}"), next);

        assertThat(page("{\"page\":{\"token\":\"" + token + "\"}}").requested())
                .isEqualTo(new PageRequest(limit, next));
        assertThat(page("{\"page\":{\"limit\":" + limit + ",\"token\":\"" + token + "\"}}")
                        .requested())
                .isEqualTo(new PageRequest(limit, next));
    }

    @Property(tries = 200)
    void aTokenWithOneOtherCharacterIsNone(@ForAll @IntRange(max = 60) int place, @ForAll char character) {
        String token = token(page("{}"), new Cursor(3, 12345));
        String changed = token.substring(0, place) + character + token.substring(place + 1);

        if (!changed.equals(token) && character >= ' ') {
            assertRefused("{\"page\":{\"token\":" + Json.write(changed) + "}}");
        }
    }

    @Example
    void aTokenIsForItsSearchAndItsRealm() {
        String token = token(page("{}"), new Cursor(1, 1));
        String request = "{\"page\":{\"token\":\"" + token + "\"}}";

        assertThat(page(request).requested().limit()).isEqualTo(SearchPage.MOST);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new SearchPage(SIGNER, "another search", Json.parse(request)));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new SearchPage(new HmacSigner("other"), "search", Json.parse(request)));
    }

    @Example
    void anotherLimitIsAnotherSearch() {
        String token = token(page("{\"page\":{\"limit\":5}}"), new Cursor(1, 1));

        assertRefused("{\"page\":{\"limit\":6,\"token\":\"" + token + "\"}}");
    }

    @Example
    void theLastPageHasAnEmptyToken() {
        assertThat(page("{}").show(new Results<>(List.of("a", "b"), Optional.empty())))
                .isEqualTo(new PageView("", 2));
    }

    @Example
    void theLargestLimitIsCut() {
        assertThat(page("{\"page\":{\"limit\":9223372036854775807}}")
                        .requested()
                        .limit())
                .isEqualTo(SearchPage.MOST);
    }

    @Example
    void theOrderOfMembersMakesNoOtherSearch() {
        String one = "{\"b\":{\"y\":1,\"x\":[1,{\"d\":1,\"c\":2}]},\"a\":\"t\",\"page\":{\"limit\":3}}";
        String same = "{\"page\":{\"token\":\"t\"},\"a\":\"t\",\"b\":{\"x\":[1,{\"c\":2,\"d\":1}],\"y\":1}}";

        assertThat(Canonical.search(Json.parse(one)))
                .isEqualTo(Canonical.search(Json.parse(same)))
                .isEqualTo(Canonical.search(Json.parse("{\"b\":{\"y\":1,\"x\":[1,{\"d\":1,\"c\":2}]},\"a\":\"t\"}")));
    }

    @Example
    void everyOtherDifferenceMakesAnotherSearch() {
        List<String> searches = List.of(
                "{\"a\":\"1\"}",
                "{\"a\":1}",
                "{\"a\":[\"1\"]}",
                "{\"a\":[\"1,2\"]}",
                "{\"a\":[\"1\",\"2\"]}",
                "{\"a\":{\"1\":\"2\"}}",
                "{\"a\":null}",
                "{}",
                "{\"page\":{\"properties\":{}}}");

        assertThat(searches.stream().map(Json::parse).map(Canonical::search)).doesNotHaveDuplicates();
    }

    private static void assertRefused(String request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> page(request))
                .satisfies(refusal -> assertThat(refusal.problem().code()).isEqualTo("page.token"));
    }

    private static SearchPage page(String request) {
        return new SearchPage(SIGNER, "search", Json.parse(request));
    }

    private static String token(SearchPage page, Cursor next) {
        return page.show(new Results<>(List.of("found"), Optional.of(next))).nextToken();
    }
}
