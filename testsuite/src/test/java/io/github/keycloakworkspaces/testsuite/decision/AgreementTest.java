package io.github.keycloakworkspaces.testsuite.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One question, many questions and searches in three directions give one answer, whatever the world is like. */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
final class AgreementTest {

    private static final List<String> TYPES = List.of("organization", "workspace", "project");

    /** Something that may be permitted. */
    private record Asked(String account, String action, String type, String id) {

        Question question() {
            return Question.may(account, action).on(type, id);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "25, false"})
    void everyWayToAskHasTheSameAnswer(long seed, boolean disabled) {
        HostileWorld world = new HostileWorld(seed);
        if (disabled) {
            world.disable("acme");
        }
        Http service = world.realm().service("decide");
        Set<Asked> permitted = permitted(world, service);

        assertThat(permitted).hasSizeGreaterThan(100);
        singlesAgree(world, service, permitted);
        resourcesAgree(world, service, permitted);
        peopleAgree(world, service, permitted);
        actionsAgree(world, service, permitted);
        tokensAgree(world, permitted);
        namesAgree(world, service);
    }

    /** What an application calls a project is another one for each person: the one where they work. */
    private static void namesAgree(HostileWorld world, Http service) {
        for (String name : world.externalNames()) {
            List<Question> questions = world.accounts().stream()
                    .map(account -> Question.may(account, "project.view").on("project", "external:" + name))
                    .toList();
            List<Boolean> together = Batch.of(questions).answers(service);

            assertThat(questions.stream().map(question -> question.answer(service)))
                    .as(name)
                    .isEqualTo(together);
            assertThat(Search.who("project.view")
                            .on("project", "external:" + name)
                            .found(service))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(world.accounts().stream()
                            .filter(account -> together.get(world.accounts().indexOf(account)))
                            .toList());
        }
    }

    private static Set<Asked> permitted(HostileWorld world, Http service) {
        List<Asked> everything = new ArrayList<>();
        for (String account : world.accounts()) {
            for (String action : world.actions()) {
                TYPES.forEach(type ->
                        world.numbers(type).forEach(id -> everything.add(new Asked(account, action, type, id))));
            }
        }
        Set<Asked> permitted = new HashSet<>();
        for (int i = 0; i < everything.size(); i += 1000) {
            List<Asked> some = everything.subList(i, Math.min(i + 1000, everything.size()));
            List<Boolean> answers =
                    Batch.of(some.stream().map(Asked::question).toList()).answers(service);
            assertThat(answers).hasSameSizeAs(some);
            for (int j = 0; j < some.size(); j++) {
                if (answers.get(j)) {
                    permitted.add(some.get(j));
                }
            }
        }
        return permitted;
    }

    /** Some of the questions, one of each person and action, are asked by themselves. */
    private static void singlesAgree(HostileWorld world, Http service, Set<Asked> permitted) {
        for (String account : world.accounts()) {
            for (String action : world.actions()) {
                String type = TYPES.get(world.dice(TYPES.size()));
                List<String> ids = world.numbers(type);
                Asked asked = new Asked(account, action, type, ids.get(world.dice(ids.size())));
                assertThat(asked.question().answer(service)).as("%s", asked).isEqualTo(permitted.contains(asked));
            }
        }
    }

    private static void resourcesAgree(HostileWorld world, Http service, Set<Asked> permitted) {
        for (String account : world.accounts()) {
            for (String action : world.actions()) {
                for (String type : TYPES) {
                    Search search = Search.things(account, action, type);
                    assertThat(pages(world, search, service))
                            .as("%s %s %s", account, action, type)
                            .containsExactlyInAnyOrderElementsOf(world.numbers(type).stream()
                                    .filter(id -> permitted.contains(new Asked(account, action, type, id)))
                                    .toList());
                }
            }
        }
    }

    private static void peopleAgree(HostileWorld world, Http service, Set<Asked> permitted) {
        for (String action : world.actions()) {
            for (String type : TYPES) {
                for (String id : world.numbers(type)) {
                    Search search = Search.who(action).on(type, id);
                    assertThat(pages(world, search, service))
                            .as("%s %s %s", action, type, id)
                            .containsExactlyInAnyOrderElementsOf(world.accounts().stream()
                                    .filter(account -> permitted.contains(new Asked(account, action, type, id)))
                                    .toList());
                }
            }
        }
    }

    private static void actionsAgree(HostileWorld world, Http service, Set<Asked> permitted) {
        for (String account : world.accounts()) {
            for (String type : TYPES) {
                for (String id : world.numbers(type)) {
                    Search search = Search.actions(account).on(type, id);
                    assertThat(search.found(service))
                            .as("%s %s %s", account, type, id)
                            .containsExactlyInAnyOrderElementsOf(world.actions().stream()
                                    .filter(action -> permitted.contains(new Asked(account, action, type, id)))
                                    .toList());
                }
            }
        }
    }

    private static void tokensAgree(HostileWorld world, Set<Asked> permitted) {
        List<Asked> told = new ArrayList<>();
        world.claims()
                .forEach((account, claims) -> claims.forEach(claim -> {
                    claim.path("workspaces")
                            .forEach(found -> told.add(new Asked(
                                    account,
                                    "workspace.view",
                                    "workspace",
                                    found.path("id").asText())));
                    claim.path("projects")
                            .forEach(found -> told.add(new Asked(
                                    account,
                                    "project.view",
                                    "project",
                                    found.path("id").asText())));
                }));

        assertThat(told).extracting(Asked::type).contains("workspace", "project");
        assertThat(permitted).containsAll(told);
    }

    /** Mostly all at once, sometimes page by page. */
    private static List<String> pages(HostileWorld world, Search search, Http service) {
        return world.dice(4) == 0 ? search.pages(service, 1 + world.dice(3)) : search.found(service);
    }
}
