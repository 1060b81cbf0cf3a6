package io.github.keycloakworkspaces.decision.search;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.TaskResource;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.decision.search.SearchStore.KnownTask;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;

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
     * @param any some task of the project, whose it is if the question says so, and how the person stands in its
     *     organization
     */
    void look(Resources.Found any) {
        TaskResource like = (TaskResource) any.resource();
        ProjectResource project = like.project();
        PersonId assignee = like.assignee();
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
