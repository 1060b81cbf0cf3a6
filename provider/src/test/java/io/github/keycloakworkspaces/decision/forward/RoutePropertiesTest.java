package io.github.keycloakworkspaces.decision.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.roles.Action;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked for, a route is never for another address than it says, however that is written. */
class RoutePropertiesTest {

    private static final EntityName PROJECT = new EntityName("project", "{project}");
    private static final EntityName ORGANIZATION = new EntityName("organization", "alias:acme");

    @Property
    void anAddressIsWhatItsPartsSay(@ForAll("addresses") String text) {
        Address.read(text).ifPresent(address -> {
            String again = address.parts().stream()
                    .map(RoutePropertiesTest::encoded)
                    .collect(Collectors.joining("/", "/", ""));

            assertThat(Address.read(again)).contains(address);
            assertThat(URI.create(again).normalize().getPath()).isEqualTo("/" + String.join("/", address.parts()));
        });
    }

    @Property
    void writingAnAddressOtherwiseLeadsToNoOtherRoute(
            @ForAll("parts") List<String> parts, @ForAll("masks") List<Boolean> mask) {
        String plain = "/" + String.join("/", parts);
        String other = "/" + parts.stream().map(part -> encoded(part, mask)).collect(Collectors.joining("/"));

        assertThat(Address.read(other)).isEqualTo(Address.read(plain));
    }

    @Property
    void aPatternIsForWhatItSays(@ForAll("parts") List<String> parts) {
        var address = new Address(parts);
        String path = "/" + String.join("/", parts);

        assertThat(PathPattern.of(path).match(address)).isPresent();
        assertThat(PathPattern.of(path + "/**").match(address)).isPresent();
        assertThat(PathPattern.of(path + "/more").match(address)).isEmpty();
        assertThat(PathPattern.of(path + "/{any}/**").match(address)).isEmpty();
        assertThat(PathPattern.of("/**").match(address)).isPresent();
    }

    @Property
    void aNameStandsForOnePartAndForNothingElse(@ForAll("parts") List<String> before, @ForAll("part") String part) {
        String path = "/" + String.join("/", before);
        var route = new Route(Set.of(), PathPattern.of(path + "/{project}"), Action.PROJECT_VIEW, PROJECT);

        assertThat(route.resource("GET", Address.read(path + "/" + part).orElseThrow()))
                .map(EntityName::id)
                .contains(part);
        assertThat(route.resource("GET", Address.read(path).orElseThrow())).isEmpty();
        assertThat(route.resource("GET", Address.read(path + "/" + part + "/x").orElseThrow()))
                .isEmpty();
    }

    @Property
    void theFirstRouteDecidesWhateverFollows(@ForAll("parts") List<String> parts) {
        var address = new Address(parts);
        var exact = new Route(
                Set.of("GET"), PathPattern.of("/" + String.join("/", parts)), Action.PEOPLE_VIEW, ORGANIZATION);
        var all = new Route(Set.of(), PathPattern.of("/**"), Action.API_ACCESS, ORGANIZATION);
        var subject = new EntityName("user", "somebody");

        assertThat(new Routes(List.of(exact, all))
                        .question(subject, "GET", address)
                        .orElseThrow()
                        .action())
                .isEqualTo(Action.PEOPLE_VIEW.code());
        assertThat(new Routes(List.of(exact, all))
                        .question(subject, "PUT", address)
                        .orElseThrow()
                        .action())
                .isEqualTo(Action.API_ACCESS.code());
        assertThat(new Routes(List.of(all, exact))
                        .question(subject, "GET", address)
                        .orElseThrow()
                        .action())
                .isEqualTo(Action.API_ACCESS.code());
        assertThat(new Routes(List.of(exact)).question(subject, "PUT", address)).isEmpty();
    }

    @Provide
    Arbitrary<String> part() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars("-_~")
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return part().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Boolean>> masks() {
        return Arbitraries.of(true, false).list().ofSize(12);
    }

    /** Mostly no addresses, and near to some. */
    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(
                        "/", "//", ".", "..", "%2e", "%2f", "%25", ";", "\\", "?", "#", "a", "B7", "%41", "%c3%bc",
                        "%ff", "%0a", "ü", " ")
                .list()
                .ofMaxSize(10)
                .map(pieces -> "/" + String.join("", pieces));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Each letter in its own place as it is, or encoded, as the mask says. */
    private static String encoded(String part, List<Boolean> mask) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            text.append(mask.get(i) ? String.format("%%%02x", (int) part.charAt(i)) : part.charAt(i));
        }
        return text.toString();
    }
}
