package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.decision.evaluation.AccountNames;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.evaluation.Subjects;
import io.github.keycloakworkspaces.decision.search.ResourceSearch;
import io.github.keycloakworkspaces.decision.search.Results;
import io.github.keycloakworkspaces.decision.search.SearchCases;
import io.github.keycloakworkspaces.decision.search.SubjectSearch;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.http.Replies;
import io.github.keycloakworkspaces.keycloak.RealmLinkSigner;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/**
 * {@code {base}/access/v1/search}: the Search APIs, section 8. What is found is what {@link EvaluationResource} permits;
 * with something unknown nothing is found.
 */
public final class SearchResource {

    private final KeycloakSession session;
    private final Guard guard;
    private final EvaluationCases cases;
    private final SearchCases search;

    public SearchResource(KeycloakSession session) {
        this.session = session;
        this.guard = new Guard(session);
        this.cases = WorkspacesProvider.of(session, EvaluationCases.class);
        this.search = WorkspacesProvider.of(session, SearchCases.class);
    }

    /** Somebody or something that was found. */
    private record Entity(String type, String id) {}

    /** Something that may be done. */
    private record Name(String name) {}

    /** A page of subjects or resources. */
    private record Entities(PageView page, List<Entity> results) {}

    /** A page of actions. */
    private record Names(PageView page, List<Name> results) {}

    @POST
    @Path("subject")
    @Operation(
            summary = "Finds who may do something with a resource.",
            inOrganization = false,
            table = Bodies.SubjectSearch.class,
            answer = Entities.class,
            problems = {"decision.about_others", "page.token"})
    public Response subjects(@Context HttpHeaders headers, InputStream body) {
        Caller caller = guard.caller();
        EvaluationCaller evaluationCaller = new EvaluationCaller(caller);
        evaluationCaller.requireAboutAnybody();
        JsonNode request = read(headers, body);
        String type = RequestReader.subjectType(request);
        Optional<Action> action = Action.ofCode(RequestReader.action(request));
        EntityName resource = evaluationCaller.placed(RequestReader.resource(request));
        SearchPage page = page("subject", caller, request);
        var wanted = page.requested();
        Results<AccountId> results = action.filter(known -> type.equals(Subjects.TYPE))
                .map(known -> search.subjects()
                        .find(new SubjectSearch.Query(known, resource, wanted.after(), wanted.limit())))
                .orElse(nothing());
        return entities(page, results, account -> new Entity(Subjects.TYPE, AccountNames.of(account)));
    }

    @POST
    @Path("resource")
    @Operation(
            summary = "Finds what a person may do something with.",
            inOrganization = false,
            table = Bodies.ResourceSearch.class,
            answer = Entities.class,
            problems = {"decision.about_others", "page.token"})
    public Response resources(@Context HttpHeaders headers, InputStream body) {
        Caller caller = guard.caller();
        JsonNode request = read(headers, body);
        EntityName subject = RequestReader.subject(request);
        Optional<Action> action = Action.ofCode(RequestReader.action(request));
        EntityName like = RequestReader.resourceLike(request);
        SearchPage page = page("resource", caller, request);
        EvaluationCaller evaluationCaller = new EvaluationCaller(caller);
        Optional<AccountId> account = evaluationCaller.find(cases, subject);
        var wanted = page.requested();
        Results<String> results = account.flatMap(known -> action.map(doing -> search.resources()
                        .find(new ResourceSearch.Query(
                                known, doing, evaluationCaller.placed(like), wanted.after(), wanted.limit()))))
                .orElse(nothing());
        return entities(page, results, id -> new Entity(like.type(), id));
    }

    @POST
    @Path("action")
    @Operation(
            summary = "Finds what a person may do with a resource.",
            inOrganization = false,
            table = Bodies.ActionSearch.class,
            answer = Names.class,
            problems = {"decision.about_others", "page.token"})
    public Response actions(@Context HttpHeaders headers, InputStream body) {
        Caller caller = guard.caller();
        JsonNode request = read(headers, body);
        EntityName subject = RequestReader.subject(request);
        EntityName resource = RequestReader.resource(request);
        SearchPage page = page("action", caller, request);
        var wanted = page.requested();
        EvaluationCaller evaluationCaller = new EvaluationCaller(caller);
        Results<Action> results = evaluationCaller
                .find(cases, subject)
                .map(known ->
                        search.actions().find(known, evaluationCaller.placed(resource), wanted.after(), wanted.limit()))
                .orElse(nothing());
        return Replies.ok(
                session,
                new Names(
                        page.show(results),
                        results.found().stream()
                                .map(found -> new Name(found.code()))
                                .toList()));
    }

    private static JsonNode read(HttpHeaders headers, InputStream body) {
        JsonNode request = Fields.object(Json.read(headers, body), "the body");
        RequestReader.context(request);
        return request;
    }

    private SearchPage page(String kind, Caller caller, JsonNode request) {
        String search = String.join(
                "\n", kind, Canonical.search(request), caller.account().value());
        return new SearchPage(new RealmLinkSigner(session, session.getContext().getRealm()), search, request);
    }

    private <T> Response entities(SearchPage page, Results<T> results, Function<T, Entity> show) {
        return Replies.ok(
                session,
                new Entities(
                        page.show(results), results.found().stream().map(show).toList()));
    }

    private static <T> Results<T> nothing() {
        return new Results<>(List.of(), Optional.empty());
    }
}
