package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.List;

/** What may somebody do with a thing? */
public final class ActionSearch {

    private final Resources resources;
    private final Decisions decisions;

    public ActionSearch(Facts facts, Decisions decisions) {
        this.resources = new Resources(facts);
        this.decisions = decisions;
    }

    /** The actions in the order of the matrix; none with something unknown. */
    public Results<Action> find(AccountId subject, EntityName resource, Cursor after, int limit) {
        var page = new PermittedPage<Action>(decisions, after, limit);
        resources.find(subject, resource).ifPresent(found -> {
            List<Action> actions = List.of(Action.values());
            for (int i = (int) Math.min(after.number(), actions.size()); i < actions.size(); i++) {
                Action action = actions.get(i);
                if (!page.offer(found.request(action), action, new Cursor(0, i + 1L))) {
                    return;
                }
            }
        });
        return page.results();
    }
}
