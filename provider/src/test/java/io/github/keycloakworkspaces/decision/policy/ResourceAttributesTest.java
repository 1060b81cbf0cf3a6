package io.github.keycloakworkspaces.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
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

class ResourceAttributesTest {

    private static final List<Part> PLACES = List.of(Part.ORGANIZATION, Part.WORKSPACE, Part.PROJECT);

    @Property
    void claimsNeverLeadToAnotherPlace(@ForAll("names") ResourceName trusted, @ForAll("names") ResourceName claims) {
        Assume.that(!trusted.parts().isEmpty());

        trusted.withPushed(claims)
                .ifPresent(together ->
                        PLACES.forEach(place -> assertThat(together.get(place)).isEqualTo(trusted.get(place))));
    }

    @Property
    void claimsNeverChangeWhatIsSaid(@ForAll("names") ResourceName trusted, @ForAll("names") ResourceName claims) {
        trusted.withPushed(claims)
                .ifPresent(together -> assertThat(together.parts()).containsAllEntriesOf(trusted.parts()));
    }

    @Property
    void whatIsTrustedIsAddedUpInAnyOrder(@ForAll("names") ResourceName one, @ForAll("names") ResourceName other) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
    }

    @Property
    void withoutClaimsNothingChanges(@ForAll("names") ResourceName trusted) {
        assertThat(trusted.withPushed(ResourceName.NOTHING)).contains(trusted);
    }

    @Property
    void whereNothingIsSaidClaimsSayItAll(@ForAll("names") ResourceName claims) {
        assertThat(ResourceName.NOTHING.withPushed(claims)).contains(claims);
    }

    @Test
    void claimsNarrowAProjectDown() {
        ResourceName project = new ResourceName(Map.of(Part.PROJECT, "4"));

        assertThat(project.withPushed(new ResourceName(Map.of(Part.TASK, "77", Part.ASSIGNEE, "9"))))
                .contains(new ResourceName(Map.of(Part.PROJECT, "4", Part.TASK, "77", Part.ASSIGNEE, "9")));
    }

    @Test
    void claimsDoNotSayWhoseTaskItIsThatTheResourceNames() {
        ResourceName task = new ResourceName(Map.of(Part.PROJECT, "4", Part.TASK, "77"));

        assertThat(task.withPushed(new ResourceName(Map.of(Part.ASSIGNEE, "9"))))
                .isEmpty();
    }

    @Test
    void claimsDoNotNarrowAnOrganizationDown() {
        ResourceName organization = new ResourceName(Map.of(Part.ORGANIZATION, "1"));

        assertThat(organization.withPushed(new ResourceName(Map.of(Part.PROJECT, "4"))))
                .isEmpty();
        assertThat(organization.withPushed(new ResourceName(Map.of(Part.TASK, "77"))))
                .isEmpty();
    }

    @Test
    void aNumberIsReadAsItsDigits() {
        assertThat(project(List.of(12))).contains(new ResourceName(Map.of(Part.PROJECT, "12")));
        assertThat(project(List.of(12L, "12"))).contains(new ResourceName(Map.of(Part.PROJECT, "12")));
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
        assertThat(project(List.of())).contains(ResourceName.NOTHING);
        assertThat(ResourceAttributes.read(name -> null)).contains(ResourceName.NOTHING);
    }

    @Provide
    Arbitrary<ResourceName> names() {
        return Arbitraries.maps(Arbitraries.of(Part.class), Arbitraries.of("1", "2"))
                .map(values -> {
                    Map<Part, String> sorted = new EnumMap<>(Part.class);
                    sorted.putAll(values);
                    return new ResourceName(sorted);
                });
    }

    private static Optional<ResourceName> project(Collection<?> values) {
        return ResourceAttributes.read(name -> name.equals("workspaces.project") ? values : null);
    }
}
