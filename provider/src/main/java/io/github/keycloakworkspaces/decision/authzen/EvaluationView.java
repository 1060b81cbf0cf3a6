package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.evaluation.Mistake;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.shared.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A decision on the wire. */
record EvaluationView(boolean decision, Context context) {

    private static final String UNKNOWN = "unknown";

    /**
     * What decided.
     *
     * @param reason left out of an answer to a question that was none
     * @param role the role that counted
     * @param reach how far the permission goes
     * @param revision the state of the organization that was decided on
     * @param error what is wrong with the question
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            @Nullable String reason,
            @Nullable String role,
            @Nullable String reach,
            @Nullable Long revision,
            @Nullable Fault error) {}

    /** Why one question of several has no answer. */
    record Fault(int status, String message) {}

    /** A mistake in the question is told; of what is unknown otherwise nothing is. */
    static EvaluationView of(Question question, Optional<Decision> decision) {
        return decision.map(EvaluationView::of)
                .orElseGet(() -> denied(question.mistake().map(Mistake::code).orElse(UNKNOWN)));
    }

    private static EvaluationView denied(String reason) {
        return new EvaluationView(false, new Context(reason, null, null, null, null));
    }

    static EvaluationView refused(Problem problem) {
        Fault fault = new Fault(problem.kind().status(), problem.code() + ": " + problem.detail());
        return new EvaluationView(false, new Context(null, null, null, null, fault));
    }

    private static EvaluationView of(Decision decision) {
        return new EvaluationView(
                decision.permitted(),
                new Context(
                        decision.reason().code(),
                        decision.role().code(),
                        decision.reach().code(),
                        decision.revision(),
                        null));
    }
}
