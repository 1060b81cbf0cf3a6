package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The role of everybody there can be, with two sources that have two groups each, against a second telling of the rule. */
class ExhaustiveRoleRuleTest {

    private static final int SHOWN = 10;
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final List<Optional<Boolean>> SCIM_STATES =
            List.of(Optional.empty(), Optional.of(true), Optional.of(false));

    private static final List<GroupMapping> MAPPINGS =
            RuleWords.mappings("saml:low AN, saml:high AD, scim:low RE, scim:high MA");

    /** Whether somebody is in a group. */
    private enum In {
        NEVER,
        PRESENT,
        LEFT
    }

    /** Which sources have spoken, in which order; overruled where they stand in small letters. */
    private static final List<List<Run>> RUNS = List.of(
            List.of(),
            List.of(new Run(GroupSource.SAML, 1, false)),
            List.of(new Run(GroupSource.SAML, 1, true)),
            List.of(new Run(GroupSource.SCIM, 1, false)),
            List.of(new Run(GroupSource.SCIM, 1, true)),
            List.of(new Run(GroupSource.SAML, 1, false), new Run(GroupSource.SCIM, 2, false)),
            List.of(new Run(GroupSource.SAML, 1, true), new Run(GroupSource.SCIM, 2, false)),
            List.of(new Run(GroupSource.SAML, 1, true), new Run(GroupSource.SCIM, 2, true)),
            List.of(new Run(GroupSource.SAML, 3, false), new Run(GroupSource.SCIM, 2, false)),
            List.of(new Run(GroupSource.SAML, 3, false), new Run(GroupSource.SCIM, 2, true)),
            List.of(new Run(GroupSource.SAML, 3, true), new Run(GroupSource.SCIM, 2, true)));

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsTheExpectedOne(Role given) {
        List<String> mistakes = new ArrayList<>();
        for (PersonFacts person : people(given)) {
            Effective effective = GroupRule.apply(person, MAPPINGS);
            RoleGrant expected = expected(person);
            if (mistakes.size() < SHOWN && !effective.role().equals(expected)) {
                mistakes.add(person + " gave " + effective.role() + " instead of " + expected);
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void everyShapeIsLookedAt() {
        assertThat(people(Role.ANNOTATOR)).hasSize(81 * RUNS.size() * 3 * 2).doesNotHaveDuplicates();
    }

    private static List<PersonFacts> people(Role given) {
        List<PersonFacts> people = new ArrayList<>();
        for (List<Run> runs : RUNS) {
            for (Optional<Boolean> scim : SCIM_STATES) {
                for (boolean manual : EITHER) {
                    for (int shape = 0; shape < 81; shape++) {
                        people.add(person(given, runs, scim, manual, shape));
                    }
                }
            }
        }
        return people;
    }

    private static PersonFacts person(Role given, List<Run> runs, Optional<Boolean> scim, boolean manual, int shape) {
        Set<GroupRef> groups = new HashSet<>();
        Set<LeftGroup> left = new HashSet<>();
        int rest = shape;
        for (GroupMapping mapping : MAPPINGS) {
            switch (List.of(In.values()).get(rest % 3)) {
                case NEVER -> {}
                case PRESENT -> groups.add(mapping.group());
                case LEFT -> left.add(new LeftGroup(mapping.group(), Long.MAX_VALUE));
            }
            rest /= 3;
        }
        return new PersonFacts(
                given.owns(),
                new RoleGrant(given, Source.INVITATION),
                scim,
                runs,
                groups,
                left,
                Places.NONE,
                new ManualManagement(manual, true, true));
    }

    /** From what ends the question to what is left. */
    private static RoleGrant expected(PersonFacts person) {
        RoleGrant given = person.given();
        if (given.role() == Role.OWNER) {
            return given;
        }
        if (person.scimActive().equals(Optional.of(false))) {
            return new RoleGrant(Role.DEACTIVATED, Source.SCIM);
        }
        if (given.role() == Role.DEACTIVATED) {
            return given;
        }
        RoleGrant saml = role(person, GroupSource.SAML, Role.ADMINISTRATOR, Role.ANNOTATOR);
        RoleGrant scim = role(person, GroupSource.SCIM, Role.MANAGER, Role.REVIEWER);
        if (saml != null && scim != null) {
            return order(person, GroupSource.SAML) > order(person, GroupSource.SCIM) ? saml : scim;
        }
        if (saml != null) {
            return saml;
        }
        if (scim != null) {
            return scim;
        }
        if (person.manual().roles() || person.runs().isEmpty()) {
            return given;
        }
        boolean samlLast = order(person, GroupSource.SAML) > order(person, GroupSource.SCIM);
        return new RoleGrant(Role.DEACTIVATED, samlLast ? Source.SAML : Source.SCIM);
    }

    private static @Nullable RoleGrant role(PersonFacts person, GroupSource source, Role high, Role low) {
        boolean counts = person.runs().stream()
                .anyMatch(run -> run.source() == source
                        && !(run.overruled() && person.manual().roles()));
        if (counts && person.groups().contains(new GroupRef(source, "high"))) {
            return new RoleGrant(high, source.source());
        }
        return counts && person.groups().contains(new GroupRef(source, "low"))
                ? new RoleGrant(low, source.source())
                : null;
    }

    private static long order(PersonFacts person, GroupSource source) {
        return person.runs().stream()
                .filter(run -> run.source() == source)
                .mapToLong(Run::order)
                .findFirst()
                .orElse(0);
    }
}
