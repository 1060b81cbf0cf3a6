package io.github.keycloakworkspaces.transfer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.document.DocumentBuilder;
import io.github.keycloakworkspaces.transfer.document.DocumentSplitter;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.plan.Change.Verb;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every plan, whatever the organization. */
class PlannerPropertiesTest {

    private final Planner planner = new Planner(RoleMatrixJson.defaults());

    @Property(tries = 1500)
    void whatADocumentSaysHoldsAfterwards(@ForAll long one, @ForAll long other) {
        OrganizationState from = RandomStates.random(one);
        OrganizationState to = RandomStates.random(other);

        OrganizationState reached = StateModel.apply(plan(to, from, Mode.EXACT), from);

        assertSame(reached, to);
    }

    @Property(tries = 1500)
    void thereIsNothingToDoForWhatIsThere(@ForAll long seed) {
        OrganizationState state = RandomStates.followed(seed);

        for (Mode mode : Mode.values()) {
            assertThat(plan(state, state, mode).changes())
                    .as(mode.name())
                    .allMatch(change -> change.verb() == Verb.KEEP)
                    .allMatch(change -> change.steps().isEmpty());
        }
    }

    @Property(tries = 500)
    void thereIsNothingToDoASecondTime(@ForAll long one, @ForAll long other) {
        OrganizationState from = RandomStates.random(one);
        OrganizationState to = RandomStates.random(other);
        for (Mode mode : Mode.values()) {
            OrganizationState reached = StateModel.apply(plan(to, from, mode), from);

            assertThat(plan(to, reached, mode).changes())
                    .as(mode.name())
                    .allMatch(change -> change.verb() == Verb.KEEP);
        }
    }

    /** What groups gave is computed: a document that repeats or forgets it changes nothing. */
    @Property(tries = 500)
    void nothingThatGroupsGiveIsPlanned(@ForAll long one, @ForAll long other) {
        OrganizationState from = RandomStates.followed(one);
        Set<String> followers = from.members().stream()
                .filter(member -> member.live() && member.following().groups())
                .map(MemberState::user)
                .collect(Collectors.toSet());
        for (Mode mode : List.of(Mode.MISSING, Mode.MERGE, Mode.EXACT)) {
            List<Step> steps =
                    plan(RandomStates.followed(other), from, mode).steps().toList();

            assertThat(steps)
                    .as(mode.name())
                    .noneMatch(step -> step instanceof MappingStep.SetFollowing
                            || step instanceof MappingStep.AddGroup
                            || step instanceof MappingStep.AddGroupMember)
                    .noneMatch(step -> step instanceof GrantStep.AddGrant grant
                            && followers.contains(grant.user())
                            && GroupSource.of(grant.source()).isPresent())
                    .noneMatch(step -> step instanceof GrantStep.RemoveGrant grant
                            && followers.contains(grant.user())
                            && GroupSource.of(grant.source()).isPresent());
        }
    }

    @Property(tries = 500)
    void thereIsNothingToDoASecondTimeWhereGroupsDecide(@ForAll long one, @ForAll long other) {
        OrganizationState from = RandomStates.followed(one);
        OrganizationState to = RandomStates.followed(other);
        for (Mode mode : List.of(Mode.MISSING, Mode.MERGE, Mode.EXACT)) {
            OrganizationState reached = StateModel.apply(plan(to, from, mode), from);

            assertThat(plan(to, reached, mode).changes())
                    .as(mode.name())
                    .allMatch(change -> change.verb() == Verb.KEEP);
        }
    }

    @Property(tries = 500)
    void anOrganizationIsFounded(@ForAll long seed) {
        OrganizationState to = RandomStates.followed(seed);

        OrganizationState reached = StateModel.apply(found(DocumentBuilder.of(to), to), blank(to));

        assertSame(reached, to);
    }

    @Property(tries = 500)
    void whatIsNotNamedStays(@ForAll long one, @ForAll long other) {
        OrganizationState from = RandomStates.random(one);
        OrganizationState to = RandomStates.random(other);

        assertThat(plan(to, from, Mode.MISSING).changes())
                .noneMatch(change -> change.verb() == Verb.REMOVE || change.verb() == Verb.CHANGE);
        assertThat(plan(to, from, Mode.MERGE).changes().stream()
                        .filter(change -> change.verb() == Verb.REMOVE)
                        .flatMap(change -> change.steps().stream())
                        .map(step -> step.getClass().getSimpleName())
                        .toList())
                .isSubsetOf("RemoveRole", "RemoveAssignment", "RemoveMember");
    }

    @Property(tries = 300)
    void aDocumentInPiecesComesToTheSame(@ForAll long seed) {
        OrganizationState to = RandomStates.followed(seed);
        List<OrganizationDocument> pieces = DocumentSplitter.of(DocumentBuilder.of(to), 3);
        OrganizationState reached = StateModel.apply(found(pieces.get(0), to), blank(to));
        for (OrganizationDocument piece : pieces.subList(1, pieces.size())) {
            Plan plan = planner.plan(new DesiredState(piece, Mode.RESTORE), reached, false, (place, name) -> name);
            reached = StateModel.apply(plan, reached);
        }

        assertSame(reached, to);
    }

    @Property(tries = 100)
    void piecesAreSmall(@ForAll long seed) {
        OrganizationDocument document = DocumentBuilder.of(RandomStates.followed(seed));

        assertThat(DocumentSplitter.of(document, Integer.MAX_VALUE)).containsExactly(document);
        assertThat(DocumentSplitter.of(document, 5))
                .allMatch(piece -> piece.members().valueOr(List.of()).size() <= 5);
    }

    private static void assertSame(OrganizationState reached, OrganizationState to) {
        assertThat(StateLines.of(reached, to)).containsExactlyInAnyOrderElementsOf(StateLines.of(to, to));
    }

    private Plan plan(OrganizationState to, OrganizationState from, Mode mode) {
        return planner.plan(new DesiredState(DocumentBuilder.of(to), mode), from, false, (place, name) -> name);
    }

    private Plan found(OrganizationDocument document, OrganizationState to) {
        return planner.plan(new DesiredState(document, Mode.RESTORE), blank(to), true, (place, name) -> name);
    }

    private static OrganizationState blank(OrganizationState to) {
        String owner = String.valueOf(to.properties().owner());
        Properties properties = new Properties(
                "acme", to.properties().name(), owner, Role.NOT_ACTIVATED, null, null, 0, RandomStates.LONG_AGO);
        MemberState member =
                new MemberState(owner, new PersonId(1), Role.OWNER, Source.MANUAL, RandomStates.LONG_AGO, null, false);
        return new OrganizationState(properties, List.of(member), List.of(), List.of(), Map.of(), List.of());
    }
}
