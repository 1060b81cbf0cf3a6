package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.decision.ActionSearch;
import io.github.keycloakworkspaces.decision.BulkStore;
import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.DirectLookup;
import io.github.keycloakworkspaces.decision.Explanations;
import io.github.keycloakworkspaces.decision.Inquiry;
import io.github.keycloakworkspaces.decision.MemberAccounts;
import io.github.keycloakworkspaces.decision.Question;
import io.github.keycloakworkspaces.decision.ResourceSearch;
import io.github.keycloakworkspaces.decision.SubjectSearch;
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

    public Inquiry ask(List<Question> questions) {
        return new Inquiry(remembered, lookup, bulk, decisions, questions);
    }
}
