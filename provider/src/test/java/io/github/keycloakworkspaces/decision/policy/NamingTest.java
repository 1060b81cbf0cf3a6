package io.github.keycloakworkspaces.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.policy.Naming.Name;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final List<Name> PLACES = List.of(Name.ORGANIZATION, Name.WORKSPACE, Name.PROJECT);

    @Property
    void claimsNeverLeadToAnotherPlace(@ForAll("namings") Naming trusted, @ForAll("namings") Naming claims) {
        Assume.that(!trusted.values().isEmpty());

        trusted.withPushed(claims)
                .ifPresent(together ->
                        PLACES.forEach(place -> assertThat(together.get(place)).isEqualTo(trusted.get(place))));
    }

    @Property
    void claimsNeverChangeWhatIsSaid(@ForAll("namings") Naming trusted, @ForAll("namings") Naming claims) {
        trusted.withPushed(claims)
                .ifPresent(together -> assertThat(together.values()).containsAllEntriesOf(trusted.values()));
    }

    @Property
    void whatIsTrustedIsAddedUpInAnyOrder(@ForAll("namings") Naming one, @ForAll("namings") Naming other) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
    }

    @Property
    void withoutClaimsNothingChanges(@ForAll("namings") Naming trusted) {
        assertThat(trusted.withPushed(Naming.NOTHING)).contains(trusted);
    }

    @Property
    void whereNothingIsSaidClaimsSayItAll(@ForAll("namings") Naming claims) {
        assertThat(Naming.NOTHING.withPushed(claims)).contains(claims);
    }

    @Test
    void claimsNarrowAProjectDown() {
        Naming project = new Naming(Map.of(Name.PROJECT, "4"));

        assertThat(project.withPushed(new Naming(Map.of(Name.TASK, "77", Name.ASSIGNEE, "9"))))
                .contains(new Naming(Map.of(Name.PROJECT, "4", Name.TASK, "77", Name.ASSIGNEE, "9")));
    }

    @Test
    void claimsDoNotSayWhoseTaskItIsThatTheResourceNames() {
        Naming task = new Naming(Map.of(Name.PROJECT, "4", Name.TASK, "77"));

        assertThat(task.withPushed(new Naming(Map.of(Name.ASSIGNEE, "9")))).isEmpty();
    }

    @Test
    void claimsDoNotNarrowAnOrganizationDown() {
        Naming organization = new Naming(Map.of(Name.ORGANIZATION, "1"));

        assertThat(organization.withPushed(new Naming(Map.of(Name.PROJECT, "4"))))
                .isEmpty();
        assertThat(organization.withPushed(new Naming(Map.of(Name.TASK, "77")))).isEmpty();
    }

    @Test
    void aNumberIsReadAsItsDigits() {
        assertThat(project(List.of(12))).contains(new Naming(Map.of(Name.PROJECT, "12")));
        assertThat(project(List.of(12L, "12"))).contains(new Naming(Map.of(Name.PROJECT, "12")));
    }

    @Test
    void whatIsNotOneNameSpoilsTheSource() {
        assertThat(List.of(
                        List.of("1", "2"),
                        List.of(""),
                        List.of(" "),
                        List.of(1.5),
                        List.of(true),
                        List.of(Map.of("id", 1)),
                        List.of(List.of("1")),
                        Arrays.asList("1", null)))
                .allSatisfy(values -> assertThat(project(values)).isEmpty());
    }

    @Test
    void noValueIsNoName() {
        assertThat(project(List.of())).contains(Naming.NOTHING);
        assertThat(Naming.read(name -> null)).contains(Naming.NOTHING);
    }

    @Provide
    Arbitrary<Naming> namings() {
        return Arbitraries.maps(Arbitraries.of(Name.class), Arbitraries.of("1", "2"))
                .map(values -> {
                    Map<Name, String> sorted = new EnumMap<>(Name.class);
                    sorted.putAll(values);
                    return new Naming(sorted);
                });
    }

    private static Optional<Naming> project(Collection<?> values) {
        return Naming.read(name -> name.equals("workspaces.project") ? values : null);
    }
}
