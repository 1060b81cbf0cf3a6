package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;

/** What may somebody do something with? Each thing is decided about as if it had been asked about by itself. */
public final class ResourceSearch {

    private final Resources resources;
    private final SearchStore store;
    private final Decisions decisions;

    public ResourceSearch(Facts facts, SearchStore store, Decisions decisions) {
        this.resources = new Resources(facts);
        this.store = store;
        this.decisions = decisions;
    }

    /**
     * What is looked for.
     *
     * @param like the type, and what the question says about each thing; the id doesn't count
     */
    public record Query(AccountId subject, Action action, EntityName like, Cursor after, int limit) {}

    /**
     * The ids of the resources, in all organizations of the person. Tasks are known only of the project that the property
     * {@code project} names, and only those that are assigned to somebody.
     */
    public Results<String> find(Query query) {
        var page = new PermittedPage<String>(decisions, query.after(), query.limit());
        ResourceType.ofCode(query.like().type())
                .filter(query.action().on()::contains)
                .ifPresent(type -> look(type, query, page));
        return page.results();
    }

    private void look(ResourceType type, Query query, PermittedPage<String> page) {
        ResourceName like = ResourceName.like(type, query.like());
        switch (type) {
            case ORGANIZATION, WORKSPACE, PROJECT -> {
                PersonId assignee = resources.assignee(like);
                var things = new ThingSearch(store, decisions, query, page);
                String organization = like.get(Part.ORGANIZATION);
                if (organization == null) {
                    things.everywhere(type, assignee);
                } else {
                    resources.organization(organization).ifPresent(found -> things.in(found, type, assignee));
                }
            }
            case TASK ->
                resources.find(query.subject(), like).ifPresent(any -> new TaskSearch(store, query, page).look(any));
        }
    }
}
