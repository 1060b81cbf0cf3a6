package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.access.ForwardGuard;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.evaluation.AccountNames;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.evaluation.Question;
import io.github.keycloakworkspaces.decision.evaluation.Subjects;
import io.github.keycloakworkspaces.decision.keycloak.ForwardRoutes;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.IDToken;

/**
 * {@code {base}/access/v1/forward/{client}}: may whose token it is send that request to the application? Proxies ask it
 * before they pass a request on, so the answer is a status: 200, 401 without a token for us, 403. It says nothing about
 * why. What is asked is what the {@linkplain ForwardRoutes routes} of the application say, and the decision is that of
 * {@link EvaluationResource}.
 */
public final class ForwardResource {

    private static final String ANY = "{any:.*}";

    private final KeycloakSession session;
    private final ForwardGuard guard;
    private final EvaluationCases cases;

    public ForwardResource(KeycloakSession session) {
        this.session = session;
        this.guard = new ForwardGuard(session);
        this.cases = WorkspacesProvider.of(session, EvaluationCases.class);
    }

    @GET
    @Path(ANY)
    public Response get() {
        return answer(guard.caller());
    }

    @HEAD
    @Path(ANY)
    public Response head() {
        return answer(guard.caller());
    }

    @POST
    @Path(ANY)
    public Response post() {
        return answer(guard.caller());
    }

    @PUT
    @Path(ANY)
    public Response put() {
        return answer(guard.caller());
    }

    @PATCH
    @Path(ANY)
    public Response patch() {
        return answer(guard.caller());
    }

    @DELETE
    @Path(ANY)
    public Response delete() {
        return answer(guard.caller());
    }

    @OPTIONS
    @Path(ANY)
    public Response options() {
        return answer(guard.caller());
    }

    private Response answer(Caller caller) {
        return Forwarded.read(session)
                .flatMap(request -> question(caller, request))
                .flatMap(question -> decide(caller, question))
                .map(decision -> permitted(caller, decision))
                .orElseGet(() -> Replies.bare(session, Response.status(Response.Status.FORBIDDEN)));
    }

    private Optional<Question> question(Caller caller, Forwarded request) {
        EntityName subject = new EntityName(Subjects.TYPE, AccountNames.of(caller.account()));
        return WorkspacesProvider.ofServer(session, ForwardRoutes.class)
                .of(session.getContext().getRealm(), request.client())
                .question(subject, request.method(), request.address());
    }

    private Optional<Decision> decide(Caller caller, Question question) {
        return new EvaluationCaller(caller)
                .ask(cases, List.of(question))
                .decisions()
                .get(0)
                .filter(Decision::permitted);
    }

    /** It has no body, and a type all the same: Keycloak (26.7) makes a failure of a 200 without one. */
    private Response permitted(Caller caller, Decision decision) {
        Response.ResponseBuilder answer = Response.ok()
                .type(MediaType.TEXT_PLAIN_TYPE)
                .header("X-Workspaces-User", HeaderText.of(caller.account().value()))
                .header("X-Workspaces-Role", decision.role().code());
        if (session.getContext().getBearerToken() instanceof IDToken token && token.getPreferredUsername() != null) {
            answer.header("X-Workspaces-Username", HeaderText.of(token.getPreferredUsername()));
        }
        return Replies.bare(session, answer);
    }
}
