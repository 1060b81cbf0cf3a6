package io.github.keycloakworkspaces.bench;

import static java.util.Objects.requireNonNull;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.cache.CachedFacts;
import io.github.keycloakworkspaces.decision.cache.FactsCache;
import io.github.keycloakworkspaces.decision.cache.SessionFacts;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * May a person change a project, label in it or see it? Asked in one process of the facts that a node remembers, and of
 * jCasbin (role-based, the project as the domain) with the same people, projects and roles.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DecisionBench {

    private static final int QUESTIONS = 1 << 12;
    private static final List<Action> ACTIONS =
            List.of(Action.PROJECT_VIEW, Action.PROJECT_CHANGE, Action.LABELING_ACCESS, Action.REVIEW_ACCESS);
    private static final String MODEL = """
            [request_definition]
            r = sub, dom, act
            [policy_definition]
            p = role, act
            [role_definition]
            g = _, _, _
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = r.act == p.act && g(r.sub, p.role, r.dom)
            """;

    private record Question(AccountId person, ProjectId project, Action action) {}

    /** Some thousand questions, asked in turn. */
    private static final class Questions {

        private final List<Question> all = new ArrayList<>();
        private int next;

        Questions(int people) {
            Random random = new Random(7);
            for (int i = 0; i < QUESTIONS; i++) {
                int person = random.nextInt(people);
                List<ProjectId> mine = List.copyOf(World.projects(person));
                ProjectId project = random.nextBoolean()
                        ? mine.get(random.nextInt(mine.size()))
                        : new ProjectId(1 + random.nextInt(1000));
                all.add(new Question(World.account(person), project, ACTIONS.get(random.nextInt(ACTIONS.size()))));
            }
        }

        Question next() {
            next = (next + 1) & (QUESTIONS - 1);
            return all.get(next);
        }
    }

    /** The facts that a node remembers. */
    @State(Scope.Benchmark)
    public static class Remembered {

        /** Memberships in projects, of ten times fewer people. */
        @Param({"1000", "30000", "1000000"})
        public int memberships;

        private final Decisions decisions = new Decisions(RoleMatrixJson.defaults());
        private @Nullable CachedFacts facts;
        private @Nullable Questions questions;

        @Setup(Level.Trial)
        public void fill() {
            int people = memberships / World.PROJECTS_EACH;
            World world = new World(people);
            var remembered =
                    new CachedFacts(new SessionFacts(new FactsCache(1L << 31), "realm", () -> false), () -> world);
            for (int person = 0; person < people; person++) {
                remembered.get(new FactKey.Snapshot(World.account(person), World.ACME));
            }
            facts = remembered;
            questions = new Questions(people);
        }
    }

    /** It takes minutes to load a million memberships, so it is asked with up to 30,000. */
    @State(Scope.Benchmark)
    public static class Casbin {

        /** Memberships in projects, of ten times fewer people. */
        @Param({"1000", "30000"})
        public int roles;

        private @Nullable Enforcer enforcer;
        private @Nullable Questions questions;

        @Setup(Level.Trial)
        public void fill() {
            int people = roles / World.PROJECTS_EACH;
            Model model = new Model();
            model.loadModelFromText(MODEL);
            Enforcer casbin = new Enforcer(model);
            RoleMatrix matrix = RoleMatrixJson.defaults();
            for (Role role : List.of(Role.ANNOTATOR, Role.REVIEWER, Role.MANAGER)) {
                for (Action action : ACTIONS) {
                    if (matrix.cell(role, action).reach() != Reach.NONE) {
                        casbin.addPolicy(role.code(), action.code());
                    }
                }
            }
            for (int person = 0; person < people; person++) {
                for (ProjectId project : World.projects(person)) {
                    casbin.addGroupingPolicy(
                            World.account(person).value(), World.role(person).code(), String.valueOf(project.value()));
                }
            }
            enforcer = casbin;
            questions = new Questions(people);
        }
    }

    @Benchmark
    public boolean workspaces(Remembered remembered) {
        Question question = requireNonNull(remembered.questions).next();
        CachedFacts facts = requireNonNull(remembered.facts);
        ProjectResource project =
                facts.get(new FactKey.Project(question.project())).orElseThrow();
        PersonSnapshot person = facts.get(new FactKey.Snapshot(question.person(), project.organization()))
                .orElseThrow();
        return remembered
                .decisions
                .decide(new AccessRequest(person, question.action(), project))
                .permitted();
    }

    @Benchmark
    public boolean jCasbin(Casbin casbin) {
        Question question = requireNonNull(casbin.questions).next();
        return requireNonNull(casbin.enforcer)
                .enforce(
                        question.person().value(),
                        String.valueOf(question.project().value()),
                        question.action().code());
    }
}
