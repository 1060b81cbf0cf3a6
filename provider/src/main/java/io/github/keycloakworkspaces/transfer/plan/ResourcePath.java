package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.transfer.state.OrganizationState.ProjectState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.WorkspaceState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace, project or template of one organization is known by: the list that it is in, its name, and its number
 * among those of the same name. A path is the same in every document about that organization, while the position in a
 * list differs.
 *
 * @param parent {@code null} for what belongs to the organization itself
 * @param ordinal 1 for the first of that name
 * @param added whether a plan creates it; something else that the plan removes may have the same name
 */
public record ResourcePath(@Nullable ResourcePath parent, String list, String name, int ordinal, boolean added) {

    static ResourcePath of(String list, String name) {
        return new ResourcePath(null, list, name, 1, false);
    }

    /** The personal workspace of somebody: a person has at most one. */
    static ResourcePath sandbox(String user) {
        return of("sandboxes", user);
    }

    /** The workspaces of a state by their paths. Sandboxes of people without an account have none. */
    public static Map<ResourcePath, WorkspaceState> workspaces(List<WorkspaceState> states) {
        Map<ResourcePath, WorkspaceState> workspaces = new LinkedHashMap<>();
        Counter shared = Counter.workspaces();
        for (WorkspaceState state : states) {
            String creator = state.createdBy();
            if (!state.personal()) {
                workspaces.put(shared.next(state.details().title()), state);
            } else if (creator != null) {
                workspaces.put(sandbox(creator), state);
            }
        }
        return workspaces;
    }

    /** The projects of a workspace by their paths. */
    public static Map<ResourcePath, ProjectState> projects(ResourcePath workspace, List<ProjectState> states) {
        Map<ResourcePath, ProjectState> projects = new LinkedHashMap<>();
        Counter titles = Counter.projects(workspace);
        states.forEach(state -> projects.put(titles.next(state.content().title()), state));
        return projects;
    }

    ResourcePath asAdded() {
        return new ResourcePath(parent, list, name, ordinal, true);
    }

    /** Such as {@code workspaces[Radiology].projects[Chest X-ray]}; the second of a name ends with {@code (2)}. */
    @Override
    public String toString() {
        return (parent == null ? "" : parent + ".") + list + "[" + name + "]"
                + (ordinal == 1 ? "" : "(" + ordinal + ")");
    }

    /** Gives the paths of one list, in its order. */
    static final class Counter {

        private final @Nullable ResourcePath parent;
        private final String list;
        private final Map<String, Integer> counts = new HashMap<>();

        private Counter(@Nullable ResourcePath parent, String list) {
            this.parent = parent;
            this.list = list;
        }

        static Counter workspaces() {
            return new Counter(null, "workspaces");
        }

        static Counter projects(ResourcePath workspace) {
            return new Counter(workspace, "projects");
        }

        static Counter templates() {
            return new Counter(null, "templates");
        }

        ResourcePath next(String name) {
            return new ResourcePath(parent, list, name, counts.merge(name, 1, Integer::sum), false);
        }
    }
}
