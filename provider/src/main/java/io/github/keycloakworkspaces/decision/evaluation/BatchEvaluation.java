package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.List;
import java.util.Optional;

/** Questions that are asked together; the number of statements doesn't depend on how many they are. */
public final class BatchEvaluation {

    private final List<Question> questions;
    private final Decisions decisions;
    private final BatchFacts facts;
    private final Subjects subjects;
    private final Resources resources;
    private final AskedDecisions asked;

    public BatchEvaluation(FactStore store, Decisions decisions, List<Question> questions) {
        this(store, decisions, questions, organization -> {});
    }

    BatchEvaluation(FactStore store, Decisions decisions, List<Question> questions, AskedDecisions asked) {
        this.questions = List.copyOf(questions);
        this.decisions = decisions;
        this.facts = new BatchFacts(store);
        this.subjects = new Subjects(facts);
        this.resources = new Resources(facts);
        this.asked = asked;
    }

    /** Whom each question is about; empty for somebody unknown. */
    public List<Optional<AccountId>> subjects() {
        return facts.all(questions, question -> subjects.find(question.subject()));
    }

    /**
     * The decisions, in the order of the questions; empty where something is unknown, or belongs to an organization that
     * the subject is no member of.
     */
    public List<Optional<Decision>> decisions() {
        return facts.all(questions, this::decide);
    }

    private Optional<Decision> decide(Question question) {
        Optional<Action> action = Action.ofCode(question.action());
        return subjects.find(question.subject())
                .flatMap(subject -> action.flatMap(known ->
                        resources.find(subject, question.resource()).map(found -> decide(found.request(known)))));
    }

    private Decision decide(AccessRequest request) {
        asked.decided(request.subject().organization());
        return decisions.decide(request);
    }
}
