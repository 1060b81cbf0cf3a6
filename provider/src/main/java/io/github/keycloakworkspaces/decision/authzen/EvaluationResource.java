package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.decision.evaluation.BatchEvaluation;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.evaluation.Question;
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
 * {@code {base}/access/v1/evaluation}: the Access Evaluation API of the OpenID AuthZEN Authorization API 1.0, section 6.
 * Whoever or whatever is unknown is denied with the one reason {@code unknown}, and so is what belongs to an organization
 * that the subject is no member of: an answer must not tell what exists. Actions and types of resources are no secret.
 */
public final class EvaluationResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final EvaluationCases cases;

    public EvaluationResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, EvaluationCases.class);
    }

    @POST
    @Operation(
            summary = "Decides whether a person may do something, as OpenID AuthZEN 1.0 asks.",
            inOrganization = false,
            table = Bodies.Evaluation.class,
            answer = EvaluationView.class,
            problems = "decision.about_others")
    public Response evaluate(@Context HttpHeaders headers, InputStream body) {
        EvaluationCaller evaluationCaller = new EvaluationCaller(guard.caller());
        Question question = RequestReader.question(Json.read(headers, body));
        BatchEvaluation evaluation = evaluationCaller.ask(cases, List.of(question));
        return Replies.ok(
                session, EvaluationView.of(question, evaluation.decisions().get(0)));
    }
}
