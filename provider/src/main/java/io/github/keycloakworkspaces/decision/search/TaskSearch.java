package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.TaskResource;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.decision.search.SearchStore.KnownTask;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for tasks of one project. */
final class TaskSearch {

    private final SearchStore store;
    private final ResourceSearch.Query query;
    private final PermittedPage<String> page;

    TaskSearch(SearchStore store, ResourceSearch.Query query, PermittedPage<String> page) {
        this.store = store;
        this.query = query;
        this.page = page;
    }

    /**
     * Offers the tasks.
     *
     * @param any some task of the project, and how the person stands in its organization
     * @param assignee whose each task is, if the question says so
     */
    void look(Resources.Found any, @Nullable PersonId assignee) {
        ProjectResource project = ((TaskResource) any.resource()).project();
        PersonSnapshot person = any.person();
        Chunks chunks = new Chunks(query.limit());
        long after = query.after().number();
        List<KnownTask> tasks;
        int size;
        do {
            size = chunks.next();
            tasks = store.tasks(project.id(), person.person(), after, size);
            for (KnownTask task : tasks) {
                after = task.number();
                PersonId worker = assignee == null && task.assigned() ? person.person() : assignee;
                var request = new AccessRequest(person, query.action(), new TaskResource(project, worker));
                if (!page.offer(request, String.valueOf(after), new Cursor(0, after))) {
                    return;
                }
            }
        } while (tasks.size() == size);
    }
}
