package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactStore;
import java.util.List;

/**
 * What it takes to answer questions by name, one or many at a time.
 *
 * @param asked counts what applications ask for
 */
public record EvaluationCases(Decisions decisions, FactStore facts, MemberAccounts members, AskedDecisions asked) {

    public BatchEvaluation ask(List<Question> questions) {
        return new BatchEvaluation(facts, decisions, questions);
    }

    /** Asked by an application, about whomever. */
    public BatchEvaluation askCounted(List<Question> questions) {
        return new BatchEvaluation(facts, decisions, questions, asked);
    }
}
