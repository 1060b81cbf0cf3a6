package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.keycloakworkspaces.decision.Decision;
import org.jspecify.annotations.Nullable;

/** A decision on the wire. */
record EvaluationView(boolean decision, Context context) {

    static final EvaluationView UNKNOWN = new EvaluationView(false, new Context("unknown", null, null, null));

    /**
     * What decided.
     *
     * @param role the role that counted
     * @param reach how far the permission goes
     * @param revision the state of the organization that was decided on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Context(
            String reason,
            @Nullable String role,
            @Nullable String reach,
            @Nullable Long revision) {}

    static EvaluationView of(Decision decision) {
        return new EvaluationView(
                decision.permitted(),
                new Context(
                        decision.reason().code(),
                        decision.role().code(),
                        decision.reach().code(),
                        decision.revision()));
    }
}
