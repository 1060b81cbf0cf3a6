package io.github.keycloakworkspaces.bench;

import static java.util.Objects.requireNonNull;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.cache.CachedFacts;
import io.github.keycloakworkspaces.decision.cache.FactsCache;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
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
@State(Scope.Benchmark)
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

    /** Memberships in projects, of ten times fewer people. */
    @Param({"1000", "30000", "1000000"})
    public int memberships;

    private final List<Question> questions = new ArrayList<>();
    private final Decisions decisions = new Decisions(RoleMatrixJson.defaults());
    private @Nullable CachedFacts facts;
    private @Nullable Enforcer enforcer;
    private int next;

    /** jCasbin takes minutes to load a million memberships, so it is asked up to 30,000. */
    @Setup(Level.Trial)
    public void fill() {
        int people = memberships / World.PROJECTS_EACH;
        World world = new World(people);
        FactsCache cache = new FactsCache(1L << 31);
        var remembered = new CachedFacts(cache, "realm", () -> world, () -> false);
        Random random = new Random(7);
        for (int i = 0; i < QUESTIONS; i++) {
            int person = random.nextInt(people);
            List<ProjectId> mine = List.copyOf(World.projects(person));
            ProjectId project = random.nextBoolean()
                    ? mine.get(random.nextInt(mine.size()))
                    : new ProjectId(1 + random.nextInt(1000));
            questions.add(new Question(World.account(person), project, ACTIONS.get(random.nextInt(ACTIONS.size()))));
        }
        for (int person = 0; person < people; person++) {
            remembered.snapshot(World.account(person), World.ACME);
        }
        facts = remembered;
        if (memberships <= 30_000) {
            enforcer = casbin(people);
        }
    }

    private Enforcer casbin(int people) {
        Model model = new Model();
        model.loadModelFromText(MODEL);
        Enforcer casbin = new Enforcer(model);
        for (Role role : List.of(Role.ANNOTATOR, Role.REVIEWER, Role.MANAGER)) {
            for (Action action : ACTIONS) {
                if (decisions.matrix().cell(role, action).reach() != Reach.NONE) {
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
        return casbin;
    }

    @Benchmark
    public boolean workspaces() {
        Question question = next();
        CachedFacts facts = requireNonNull(this.facts);
        ProjectResource project = facts.project(question.project()).orElseThrow();
        PersonSnapshot person =
                facts.snapshot(question.person(), project.organization()).orElseThrow();
        return decisions
                .decide(new AccessRequest(person, question.action(), project))
                .permitted();
    }

    @Benchmark
    public boolean jCasbin() {
        if (enforcer == null) {
            throw new IllegalStateException("not asked with so many memberships");
        }
        Question question = next();
        return enforcer.enforce(
                question.person().value(),
                String.valueOf(question.project().value()),
                question.action().code());
    }

    private Question next() {
        next = (next + 1) & (QUESTIONS - 1);
        return questions.get(next);
    }
}
