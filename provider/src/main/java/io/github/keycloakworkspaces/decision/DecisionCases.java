package io.github.keycloakworkspaces.decision;

import java.util.List;

/** What can be asked about decisions: by name, many at a time, by search, and why. */
public record DecisionCases(
        Decisions decisions,
        DecisionStore remembered,
        DirectLookup lookup,
        BulkStore bulk,
        SubjectSearch subjects,
        ResourceSearch resources,
        ActionSearch actions,
        Explanations explanations,
        MemberAccounts members) {

    public BatchEvaluation ask(List<Question> questions) {
        return new BatchEvaluation(remembered, lookup, bulk, decisions, questions);
    }
}
