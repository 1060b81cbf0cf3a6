package io.github.keycloakworkspaces.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MemberDeltaPropertiesTest {

    /** One operation of a request, as it is meant. */
    private record Step(String op, Set<String> ids) {

        Set<String> of(Set<String> members) {
            Set<String> after = new HashSet<>(op.equals("replace") ? Set.of() : members);
            if (op.equals("remove")) {
                after.removeAll(ids);
            } else {
                after.addAll(ids);
            }
            return after;
        }

        String json() {
            return "{'op':'" + op + "','path':'members','value':["
                    + ids.stream().map(id -> "{'value':'" + id + "'}").collect(Collectors.joining(",")) + "]}";
        }
    }

    @Property
    void aRequestDoesWhatItsOperationsDoOneAfterTheOther(
            @ForAll("members") Set<String> members, @ForAll("requests") List<Step> steps) {
        Set<String> expected = members;
        for (Step step : steps) {
            expected = step.of(expected);
        }

        assertThat(delta(steps).appliedTo(members)).isEqualTo(expected);
    }

    @Property
    void aRequestThatIsRepeatedChangesNothing(
            @ForAll("members") Set<String> members, @ForAll("requests") List<Step> steps) {
        Set<String> once = delta(steps).appliedTo(members);

        assertThat(delta(steps).appliedTo(once)).isEqualTo(once);
    }

    @Property
    void nobodyIsAddedAndRemoved(@ForAll("requests") List<Step> steps) {
        MemberDelta delta = delta(steps);

        assertThat(delta.added()).noneMatch(delta.removed()::contains);
    }

    @Provide
    Arbitrary<Set<String>> members() {
        return Arbitraries.of("1", "2", "3", "4", "5").set().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Step>> requests() {
        return Combinators.combine(Arbitraries.of("add", "remove", "replace"), members())
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static MemberDelta delta(List<Step> steps) {
        return GroupMessages.patched(Sent.patch(steps.stream().map(Step::json).toArray(String[]::new)))
                .members();
    }
}
