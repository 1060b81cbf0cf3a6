package io.github.keycloakworkspaces.decision.rest;

import io.github.keycloakworkspaces.access.Access;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.evaluation.AccountNames;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.decision.explanation.Explanation;
import io.github.keycloakworkspaces.decision.explanation.Explanations;
import io.github.keycloakworkspaces.decision.explanation.Wording;
import io.github.keycloakworkspaces.http.Input;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.project.ProjectProblems;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.workspace.WorkspaceProblems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** {@code {base}/api/decisions}: why a member may do something, for those who give the roles. */
public final class ExplainResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final EvaluationCases cases;
    private final Explanations explanations;

    public ExplainResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, EvaluationCases.class);
        this.explanations = WorkspacesProvider.of(session, Explanations.class);
    }

    @GET
    @Path("explain")
    @Operation(
            summary = "Explains why a member may, or may not, do something.",
            query = ExplainParameters.class,
            answer = ExplanationView.class,
            problems = {"member.not_found", "organization.not_found", "workspace.not_found", "project.not_found"})
    public Response explain() {
        Access access = guard.workerAnywhere(Action.MEMBERS_CHANGE_ROLE);
        var asked = Input.query(ExplainParameters.class, session.getContext().getUri());
        AccountId subject = cases.members()
                .find(access.organization(), AccountNames.parse(asked.subject()))
                .orElseThrow(MemberProblems::memberNotFound);
        Resources.Found found = new Resources(cases.facts())
                .find(subject, asked.resource(access.organization(), name -> member(access, name)))
                .filter(thing -> guard.sees(access, thing.resource()))
                .orElseThrow(() -> notFound(asked.resourceType()));
        Explanation explanation =
                explanations.explain(found.request(asked.action())).orElseThrow(MemberProblems::memberNotFound);
        return Replies.ok(session, ExplanationView.of(explanation, wording(access, explanation)));
    }

    /** Whoever isn't in the organization is nobody, whether there is such an account or not. */
    private String member(Access access, String name) {
        return cases.members()
                .find(access.organization(), AccountNames.parse(name))
                .map(AccountNames::of)
                .orElse(AccountNames.NOBODY);
    }

    private Wording wording(Access access, Explanation explanation) {
        Resource resource = explanation.request().resource();
        WorkspaceResource workspace = resource.inWorkspace();
        boolean seen = workspace != null && guard.sees(access, workspace);
        return new Wording(
                seen ? explanation.grants().workspaceTitle() : null,
                explanation.grants().projectTitle());
    }

    private static ProblemException notFound(ResourceType type) {
        return switch (type) {
            case ORGANIZATION -> MemberProblems.organizationNotFound();
            case WORKSPACE -> WorkspaceProblems.notFound();
            case PROJECT, TASK -> ProjectProblems.notFound();
        };
    }
}
