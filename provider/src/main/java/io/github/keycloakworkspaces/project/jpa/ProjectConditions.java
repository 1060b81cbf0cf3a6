package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.project.ProjectQuery;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.project.sql.ProjectVisibility;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which projects a list shows, and in which order. */
final class ProjectConditions {

    /** As the index has titles: long ones would be too long for it. */
    private static final String TITLE = "left(lower(j.title), 200)";

    /** The numbers of longer filters are not worth the memory. */
    private static final int LONGEST_KEY = 100;

    private ProjectConditions() {}

    /** Everything that a number of projects depends on, beside what is stored. */
    private record Key(
            ProjectViewer viewer,
            @Nullable Set<WorkspaceId> workspaces,
            @Nullable String search,
            @Nullable Boolean archived,
            @Nullable Boolean pinned,
            @Nullable Set<Boolean> published) {}

    /** {@code null} for a list whose number is counted each time. */
    static @Nullable Object key(ProjectQuery query) {
        String search = query.search();
        Set<WorkspaceId> workspaces = query.workspaces();
        boolean remembered = query.ids() == null
                && query.title() == null
                && query.sourceInterface() == null
                && (search == null || search.length() <= LONGEST_KEY)
                && (workspaces == null || workspaces.size() <= LONGEST_KEY);
        return remembered
                ? new Key(query.viewer(), workspaces, search, query.archived(), query.pinned(), query.published())
                : null;
    }

    static Conditions of(ProjectQuery query) {
        Conditions conditions = new Conditions();
        ProjectVisibility visible = new ProjectVisibility(query.viewer(), Reach.OWN);
        visible.conditions().forEach(conditions::and);
        visible.parameters().forEach(conditions::with);
        if (query.ids() != null) {
            List<Long> ids = query.ids().stream().map(ProjectId::value).toList();
            conditions.and("j.id in (:ids)", "ids", ids);
        }
        if (query.workspaces() != null) {
            List<Long> ids = query.workspaces().stream().map(WorkspaceId::value).toList();
            conditions.and("j.workspaceId in (:workspaces)", "workspaces", ids);
        }
        texts(conditions, query);
        flag(conditions, query.archived(), "w.archived = true", "w.archived = false");
        flag(conditions, query.pinned(), "j.pinnedAt is not null", "j.pinnedAt is null");
        if (query.published() != null) {
            conditions.and("j.published in (:published)", "published", query.published());
        }
        sourceInterface(conditions, query.sourceInterface());
        return conditions;
    }

    /** Whether a project is in the list because of its workspace alone. */
    static boolean ofWorkspaces(ProjectQuery query) {
        ProjectViewer viewer = query.viewer();
        return !viewer.role().overridable()
                && !indexed(query)
                && query.pinned() == null
                && query.published() == null
                && query.sourceInterface() == null;
    }

    /**
     * Whether an index may name those in the list; without one all are passed, whichever way they are read. For searches
     * there is one where the operators made it; and what is found may be all at the far end.
     */
    static boolean indexed(ProjectQuery query) {
        return query.ids() != null
                || query.workspaces() != null
                || query.title() != null
                || query.search() != null
                || !ProjectVisibility.sources(query.viewer()).isEmpty();
    }

    private static void texts(Conditions conditions, ProjectQuery query) {
        if (query.title() != null) {
            conditions
                    .and(TITLE + " = " + TITLE.replace("j.title", ":title"))
                    .and("j.title = :title", "title", query.title());
        }
        if (query.search() != null) {
            conditions.and(
                    LikePattern.condition("lower(j.title)", "search") + " or "
                            + LikePattern.condition("lower(j.description)", "search"),
                    "search",
                    LikePattern.containing(query.search()));
        }
    }

    /** A setting that nothing here reads: it is found in the text that the settings are stored as. */
    private static void sourceInterface(Conditions conditions, @Nullable Long number) {
        if (number != null) {
            String setting = "\"source_interface_id\":" + number;
            conditions
                    .and(
                            "j.settings like :setting escape '!' or j.settings like :lastSetting escape '!'",
                            "setting",
                            LikePattern.containing(setting + ","))
                    .with("lastSetting", LikePattern.containing(setting + "}"));
        }
    }

    private static void flag(Conditions conditions, @Nullable Boolean wanted, String yes, String no) {
        if (wanted != null) {
            conditions.and(wanted ? yes : no);
        }
    }

    /**
     * The order of the list.
     *
     * @param key how a column of the project {@code j} is written: as an index has it, or so that none has it, because
     *     few rows are sorted sooner than found among all in order
     * @param backward whether it is turned round
     */
    static String order(ProjectQuery query, UnaryOperator<String> key, boolean backward) {
        String direction = query.descending() != backward ? " desc" : " asc";
        String tie = ", " + key.apply("j.id") + direction;
        return "order by "
                + switch (query.order()) {
                    case USUAL -> usual(key, backward);
                    case NUMBER -> key.apply("j.id") + direction;
                    case TITLE -> key.apply(TITLE) + direction + tie;
                    case CREATED -> key.apply("j.createdAt") + direction + tie;
                    case PINNED ->
                        query.descending()
                                ? usual(key, backward)
                                : key.apply("j.pinnedAt") + direction + nulls(backward) + tie;
                };
    }

    /** Pinned ones first, the last one pinned before all others, and then the newest. */
    private static String usual(UnaryOperator<String> key, boolean backward) {
        String direction = backward ? " asc" : " desc";
        return key.apply("j.pinnedAt") + direction + nulls(backward) + ", " + key.apply("j.createdAt") + direction
                + ", " + key.apply("j.id") + direction;
    }

    private static String nulls(boolean backward) {
        return backward ? " nulls first" : " nulls last";
    }
}
