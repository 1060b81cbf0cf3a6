package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.Decisions;
import java.util.List;

/** What it takes to answer questions by name, one or many at a time. */
public record EvaluationCases(
        Decisions decisions, DecisionStore remembered, DirectLookup lookup, BulkStore bulk, MemberAccounts members) {

    public BatchEvaluation ask(List<Question> questions) {
        return new BatchEvaluation(remembered, lookup, bulk, decisions, questions);
    }
}
