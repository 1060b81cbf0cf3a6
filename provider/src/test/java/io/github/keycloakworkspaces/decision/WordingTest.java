package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.explanation.Explanation;
import io.github.keycloakworkspaces.decision.explanation.Explanations;
import io.github.keycloakworkspaces.decision.explanation.Grants;
import io.github.keycloakworkspaces.decision.explanation.Wording;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.MatrixOverrides;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Grants GRANTS = new Grants(
            Source.MANUAL, Source.SAML, Set.of(Source.MANUAL, Source.LDAP), Set.of(Source.SCIM), "Radiology", "X-ray");
    private static final Explanations EXPLANATIONS = new Explanations(
            (organization, person, resource) -> Optional.of(GRANTS), new Decisions(RoleMatrixJson.defaults()));
    private static final Pattern WORDS =
            Pattern.compile("(permitted|denied): [A-Z][a-z ]+ by manual grant(, [A-Za-z][\\w' -]+)*,"
                    + " cell [a-z_.]+ = [a-z]+( if [a-z_]+)?");
    private static final Wording TITLES = new Wording("Radiology", "X-ray");

    @Test
    void saysRoleTieAndCell() {
        assertThat(TITLES.of(explain(Shape.WORKSPACE_MEMBER, Role.MANAGER, Action.PROJECT_CHANGE, Target.PUBLISHED)))
                .isEqualTo("permitted: Manager by manual grant, member of workspace Radiology,"
                        + " cell project.change = workspace");
    }

    @Test
    void saysTheRoleInTheProjectWhereItCounts() {
        Shape reviewsThere = Shape.PROJECT_MEMBER.withProjectRole(Role.REVIEWER);

        assertThat(TITLES.of(explain(reviewsThere, Role.ANNOTATOR, Action.REVIEW_ACCESS, Target.PUBLISHED)))
                .isEqualTo("permitted: Annotator by manual grant, Reviewer by saml grant in the project,"
                        + " member of project X-ray, cell review.access = project");
        assertThat(TITLES.of(explain(
                        Shape.NONE.withProjectRole(Role.REVIEWER),
                        Role.ANNOTATOR,
                        Action.REVIEW_ACCESS,
                        Target.PUBLISHED)))
                .isEqualTo("denied: Annotator by manual grant, cell review.access = none");
    }

    @Test
    void saysTheConditionOfACell() {
        assertThat(TITLES.of(explain(
                        Shape.PROJECT_MEMBER, Role.ANNOTATOR, Action.DATA_VIEW, Target.PUBLISHED.hidingHistory())))
                .isEqualTo("denied: Annotator by manual grant, the setting is off,"
                        + " cell data.view = own if show_annotation_history");
    }

    @Test
    void saysThatTheOrganizationHasChangedACell() {
        PersonSnapshot plain = Shape.NONE.snapshot(Role.MANAGER);
        var widened = new PersonSnapshot(
                plain.organization(),
                plain.person(),
                plain.role(),
                true,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                new MatrixOverrides(Map.of(Action.PROJECT_VIEW, Map.of(Role.MANAGER, Reach.ORGANIZATION))),
                1);
        var request = new AccessRequest(widened, Action.PROJECT_VIEW, Target.PUBLISHED.resource());

        assertThat(TITLES.of(EXPLANATIONS.explain(request).orElseThrow()))
                .isEqualTo("permitted: Manager by manual grant, everything in the organization is in reach,"
                        + " cell project.view = organization as the organization changed it");
    }

    @Test
    void keepsTitlesToItselfThatAreNotForTheReader() {
        assertThat(new Wording(null, null)
                        .of(explain(Shape.WORKSPACE_MEMBER, Role.MANAGER, Action.PROJECT_CHANGE, Target.PUBLISHED)))
                .contains("member of the workspace")
                .doesNotContain("Radiology", "X-ray");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void hasWordsForEveryDecision(Role role) {
        List<String> wrong = new ArrayList<>();
        for (Shape shape : Shape.all()) {
            for (Target target : Target.all()) {
                for (Action action : Action.values()) {
                    Explanation explanation = explain(shape, role, action, target);
                    String text = TITLES.of(explanation);
                    if (!WORDS.matcher(text).matches()
                            || text.startsWith("permitted")
                                    != explanation.decision().permitted()) {
                        wrong.add(text);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static Explanation explain(Shape shape, Role role, Action action, Target target) {
        return EXPLANATIONS
                .explain(new AccessRequest(shape.snapshot(role), action, target.resource(shape)))
                .orElseThrow();
    }
}
