package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.kc.Caller;
import io.github.keycloakworkspaces.kc.Guard;
import io.github.keycloakworkspaces.kc.Json;
import io.github.keycloakworkspaces.kc.Operation;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.Replies;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * {@code {base}/access/v1/evaluation}: the Access Evaluation API of the OpenID AuthZEN Authorization API 1.0, section 6.
 * Whatever is unknown is denied with the one reason {@code unknown}, and so is what belongs to an organization that the
 * subject is no member of: an answer must not tell what exists.
 */
public final class EvaluationResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final RealmWorkspaces workspaces;
    private final Subjects subjects;

    public EvaluationResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.workspaces = Workspaces.of(session);
        this.subjects = new Subjects(workspaces.facts());
    }

    @POST
    @Operation(
            summary = "Decides whether a person may do something, as OpenID AuthZEN 1.0 asks.",
            answer = EvaluationView.class,
            problems = "decision.about_others")
    public Response evaluate(@Context HttpHeaders headers, InputStream body) {
        Caller caller = guard.caller();
        Evaluation evaluation = Evaluation.read(Json.read(headers, body));
        Optional<AccountId> subject = subjects.find(evaluation.subject());
        if (!caller.has(Caller.DECIDE) && !subject.equals(Optional.of(caller.account()))) {
            throw Problem.forbidden(
                    "decision.about_others", "Only holders of the role decide may ask about anybody but themselves.");
        }
        return Replies.ok(
                session,
                subject.flatMap(account -> decide(account, evaluation))
                        .map(EvaluationView::of)
                        .orElse(EvaluationView.UNKNOWN));
    }

    private Optional<Decision> decide(AccountId subject, Evaluation evaluation) {
        Optional<Action> action = Action.ofCode(evaluation.action());
        var resources = new Resources(workspaces.facts(), workspaces.store(), subjects, subject);
        return action.flatMap(known -> resources
                .find(evaluation.resource())
                .map(question -> workspaces
                        .decisions()
                        .decide(new AccessRequest(question.person(), known, question.resource()))));
    }
}
