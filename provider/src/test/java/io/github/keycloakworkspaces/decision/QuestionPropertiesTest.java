package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.cache.CachedFacts;
import io.github.keycloakworkspaces.decision.cache.CachedSearch;
import io.github.keycloakworkspaces.decision.cache.FactsCache;
import io.github.keycloakworkspaces.decision.cache.SessionFacts;
import io.github.keycloakworkspaces.decision.evaluation.AccountNames;
import io.github.keycloakworkspaces.decision.evaluation.BatchEvaluation;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.decision.search.ActionSearch;
import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.ResourceSearch;
import io.github.keycloakworkspaces.decision.search.Results;
import io.github.keycloakworkspaces.decision.search.SubjectSearch;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However a question is asked, it has one answer. */
class QuestionPropertiesTest {

    private static final Decisions DECISIONS = new Decisions(RoleMatrixJson.defaults());

    /** A world, and everything that can be asked about it. */
    private static final class Asking {

        final WorldMaker maker;
        final FactWorld world;
        final InMemoryFacts facts;

        Asking(long seed) {
            this.maker = new WorldMaker(seed);
            this.world = maker.world();
            this.facts = new InMemoryFacts(world);
        }

        BatchEvaluation evaluation(List<Question> questions) {
            return new BatchEvaluation(facts, DECISIONS, questions);
        }

        /** Remembers what it has read, in that cache. */
        BatchEvaluation remembering(FactsCache cache, List<Question> questions) {
            var remembered = new SessionFacts(cache, "realm", () -> false);
            return new BatchEvaluation(new CachedFacts(remembered, () -> facts), DECISIONS, questions);
        }

        Optional<Decision> decide(Question question) {
            return evaluation(List.of(question)).decisions().get(0);
        }

        boolean permits(String subject, Action action, EntityName resource) {
            return decide(new Question(new EntityName("user", subject), action.code(), resource))
                    .map(Decision::permitted)
                    .orElse(false);
        }

        /** By any kind of name, their number among them. */
        boolean called(FactWorld.Account account, String name) {
            String number = world.numbers
                    .findPerson(account.id())
                    .map(person -> String.valueOf(person.value()))
                    .orElse("");
            return List.of(account.id().value(), number).contains(name)
                    || List.of(account.username(), account.email()).contains(name.toLowerCase(Locale.ROOT));
        }

        Optional<AccountId> account(String name) {
            return facts.get(AccountNames.parse(name));
        }
    }

    @Property(tries = 150)
    void manyQuestionsHaveTheAnswersOfEach(@ForAll long seed) {
        Asking asking = new Asking(seed);
        List<Question> questions = asking.maker.questions(40);
        BatchEvaluation together = asking.evaluation(questions);

        assertThat(together.subjects())
                .isEqualTo(questions.stream()
                        .map(question ->
                                asking.evaluation(List.of(question)).subjects().get(0))
                        .toList());
        assertThat(together.decisions())
                .isEqualTo(questions.stream().map(asking::decide).toList());
    }

    @Property(tries = 150)
    void whatIsRememberedChangesNoAnswer(@ForAll long seed, @ForAll @IntRange(max = 40) int before) {
        Asking asking = new Asking(seed);
        FactsCache cache = new FactsCache(1 << 20);
        List<Question> questions = asking.maker.questions(40);
        var decisions = asking.evaluation(questions).decisions();
        var subjects = asking.evaluation(questions).subjects();

        asking.remembering(cache, questions.subList(0, before)).decisions();

        assertThat(asking.remembering(cache, questions).decisions()).isEqualTo(decisions);
        assertThat(asking.remembering(cache, questions).subjects()).isEqualTo(subjects);
        assertThat(asking.remembering(cache, questions).decisions()).isEqualTo(decisions);
    }

    @Property(tries = 100)
    void aBatchThatWasAskedBeforeReadsNothing(@ForAll long seed) {
        Asking asking = new Asking(seed);
        FactsCache cache = new FactsCache(1 << 20);
        String somebody = "id:" + asking.world.accounts.get(0).id().value();
        List<Question> questions = asking.world.projects.values().stream()
                .filter(project -> project.organization().value() == 1)
                .map(project -> new Question(
                        new EntityName("user", somebody),
                        Action.PROJECT_VIEW.code(),
                        new EntityName("project", project.id().toString())))
                .toList();
        asking.remembering(cache, questions).decisions();
        int statements = asking.facts.statements();

        asking.remembering(cache, questions).decisions();

        assertThat(asking.facts.statements()).isEqualTo(statements);
    }

    @Property(tries = 100)
    void whatIsKnownDirectlyIsWhatABatchFinds(@ForAll long seed) {
        Asking asking = new Asking(seed);
        Resources direct = new Resources(asking.facts);

        for (Question question : asking.maker.questions(20)) {
            Optional<Decision> found = asking.account(question.subject().id())
                    .filter(account -> question.subject().type().equals("user"))
                    .flatMap(account -> Action.ofCode(question.action())
                            .flatMap(action -> direct.find(account, question.resource())
                                    .map(thing -> DECISIONS.decide(thing.request(action)))));
            assertThat(asking.decide(question)).isEqualTo(found);
        }
    }

    @Property(tries = 50)
    void theNumberOfStatementsDoesNotDependOnTheNumberOfQuestions(@ForAll long seed) {
        Asking asking = new Asking(seed);
        List<Question> many = asking.maker.questions(400);

        asking.evaluation(many).decisions();

        assertThat(asking.facts.statements()).isLessThanOrEqualTo(25);
    }

    @Property(tries = 60)
    void theResourcesFoundAreThoseThatArePermitted(@ForAll long seed, @ForAll @IntRange(max = 4) int limit) {
        Asking asking = new Asking(seed);
        var read = new ResourceSearch(asking.facts, asking.facts, DECISIONS);
        var remembered = new ResourceSearch(
                asking.facts,
                new CachedSearch(new SessionFacts(new FactsCache(1 << 20), "realm", () -> false), asking.facts),
                DECISIONS);
        for (Action action : Action.values()) {
            for (String type : List.of("organization", "workspace", "project", "task")) {
                String subject = asking.maker.someone();
                Map<String, String> properties = asking.maker.properties(type);
                EntityName like = new EntityName(type, "", properties);
                List<List<String>> found = Stream.of(read, remembered, remembered)
                        .map(search -> asking.account(subject)
                                .map(account -> pages(
                                        limit + 1,
                                        after -> search.find(
                                                new ResourceSearch.Query(account, action, like, after, limit + 1))))
                                .orElse(List.of()))
                        .toList();

                assertThat(found.get(0))
                        .as("%s %s %s", subject, action, like)
                        .containsExactlyInAnyOrderElementsOf(candidates(asking, subject, like)
                                .filter(id -> asking.permits(subject, action, new EntityName(type, id, properties)))
                                .toList());
                assertThat(found).containsOnly(found.get(0));
            }
        }
    }

    @Property(tries = 60)
    void thePeopleFoundAreThoseWhoArePermitted(@ForAll long seed, @ForAll @IntRange(max = 3) int limit) {
        Asking asking = new Asking(seed);
        var search = new SubjectSearch(asking.facts, asking.facts, asking.facts, DECISIONS);
        for (Action action : Action.values()) {
            for (int i = 0; i < 3; i++) {
                EntityName resource = asking.maker.something();
                List<AccountId> found = pages(
                        limit + 1, after -> search.find(new SubjectSearch.Query(action, resource, after, limit + 1)));

                assertThat(found)
                        .as("%s %s", action, resource)
                        .containsExactlyInAnyOrderElementsOf(asking.world.accounts.stream()
                                .map(FactWorld.Account::id)
                                .filter(id -> asking.permits("id:" + id.value(), action, resource))
                                .toList());
            }
        }
    }

    @Property(tries = 60)
    void theActionsFoundAreThoseThatArePermitted(@ForAll long seed, @ForAll @IntRange(max = 3) int limit) {
        Asking asking = new Asking(seed);
        var search = new ActionSearch(asking.facts, DECISIONS);
        for (int i = 0; i < 20; i++) {
            String subject = asking.maker.someone();
            EntityName resource = asking.maker.something();
            List<Action> found = asking.account(subject)
                    .map(account -> pages(limit + 1, after -> search.find(account, resource, after, limit + 1)))
                    .orElse(List.of());

            assertThat(found)
                    .as("%s %s", subject, resource)
                    .containsExactlyElementsOf(Stream.of(Action.values())
                            .filter(action -> asking.permits(subject, action, resource))
                            .toList());
        }
    }

    @Property(tries = 100)
    void anAccountsNameFindsNoOtherAccount(@ForAll long seed) {
        Asking asking = new Asking(seed);

        assertThat(asking.world.accounts).allSatisfy(account -> {
            assertThat(asking.account("id:" + account.id().value())).contains(account.id());
            assertThat(asking.account(AccountNames.of(account.id())).filter(found -> !found.equals(account.id())))
                    .isEmpty();
        });
    }

    @Property(tries = 100)
    void aBareNameThatSeveralHaveAnyhowIsNobodys(@ForAll long seed) {
        Asking asking = new Asking(seed);

        assertThat(asking.world.accounts.stream()
                        .flatMap(account -> Stream.of(account.id().value(), account.username(), account.email()))
                        .filter(name -> !name.contains(":")))
                .allSatisfy(name -> assertThat(asking.account(name).isPresent())
                        .as(name)
                        .isEqualTo(asking.world.accounts.stream()
                                        .filter(account -> asking.called(account, name))
                                        .count()
                                == 1));
    }

    @Property(tries = 50)
    void nothingIsFoundOnAPageOfNothing(@ForAll long seed) {
        Asking asking = new Asking(seed);
        EntityName resource = asking.maker.something();
        var search = new SubjectSearch(asking.facts, asking.facts, asking.facts, DECISIONS);
        var all = search.find(new SubjectSearch.Query(Action.PROJECT_VIEW, resource, Cursor.START, 100));
        var none = search.find(new SubjectSearch.Query(Action.PROJECT_VIEW, resource, Cursor.START, 0));

        assertThat(none.found()).isEmpty();
        assertThat(none.next().isPresent()).isEqualTo(!all.found().isEmpty());
    }

    /** Everything of all pages, none of which is longer than allowed, or empty before the end. */
    private static <T> List<T> pages(int limit, Function<Cursor, Results<T>> search) {
        List<T> all = new ArrayList<>();
        Cursor after = Cursor.START;
        while (true) {
            Results<T> page = search.apply(after);
            assertThat(page.found().size()).isLessThanOrEqualTo(limit);
            all.addAll(page.found());
            if (page.next().isEmpty()) {
                return all;
            }
            assertThat(page.found()).hasSize(limit);
            assertThat(page.next().get()).isGreaterThan(after);
            after = page.next().get();
        }
    }

    /** The ids of everything that there is of a type; of tasks those that are assigned in the project that is named. */
    private static Stream<String> candidates(Asking asking, String subject, EntityName like) {
        Stream<Long> numbers = switch (like.type()) {
            case "organization" -> asking.world.organizations.keySet().stream();
            case "workspace" -> asking.world.workspaces.keySet().stream();
            case "project" -> asking.world.projects.keySet().stream();
            default -> tasks(asking, subject, like);
        };
        return numbers.map(String::valueOf);
    }

    private static Stream<Long> tasks(Asking asking, String subject, EntityName like) {
        ProjectResource project = asking.account(subject)
                .flatMap(account -> new Resources(asking.facts).find(account, like))
                .map(found -> found.resource().inProject())
                .orElse(null);
        return asking.world.duties.stream()
                .filter(duty -> project != null && duty.project().equals(project.id()))
                .map(FactWorld.Duty::task)
                .distinct();
    }
}
