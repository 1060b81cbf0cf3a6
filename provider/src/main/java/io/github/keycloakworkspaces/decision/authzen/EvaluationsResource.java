package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.decision.evaluation.BatchEvaluation;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * {@code {base}/access/v1/evaluations}: the Access Evaluations API, section 7. The answers are those that {@link
 * EvaluationResource} would give to each question.
 */
public final class EvaluationsResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final EvaluationCases cases;

    public EvaluationsResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, EvaluationCases.class);
    }

    /** Several decisions on the wire. */
    private record EvaluationsView(List<EvaluationView> evaluations) {}

    @POST
    @Operation(
            summary = "Decides up to 1,000 questions; without the member evaluations, one.",
            inOrganization = false,
            table = Bodies.Evaluations.class,
            answer = EvaluationsView.class,
            otherAnswer = EvaluationView.class,
            problems = "decision.about_others")
    public Response evaluate(@Context HttpHeaders headers, InputStream body) {
        EvaluationCaller evaluationCaller = new EvaluationCaller(guard.caller());
        JsonNode request = Fields.object(Json.read(headers, body), "the body");
        Semantic semantic = Semantic.read(request);
        if (!Batch.isBatch(request)) {
            Question question = RequestReader.question(request);
            BatchEvaluation evaluation = evaluationCaller.ask(cases, List.of(question));
            return Replies.ok(
                    session, EvaluationView.of(question, evaluation.decisions().get(0)));
        }
        Batch batch = Batch.read(request);
        BatchEvaluation evaluation = evaluationCaller.ask(cases, batch.questions());
        return Replies.ok(session, new EvaluationsView(semantic.until(batch.answers(evaluation.decisions()))));
    }
}
