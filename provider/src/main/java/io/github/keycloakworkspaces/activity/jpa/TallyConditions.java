package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.TallyQuery;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.project.sql.ProjectVisibility;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which reports somebody sees added up. One's own work is there whatever project it was in. That of others is there in
 * projects in which decisions permit it; outside of any project only for those who reach the whole organization.
 */
final class TallyConditions {

    /** The project that a line is about, if it is still there. */
    static final String PROJECT = """
            left join KwProject j on j.id = a.projectId and j.organizationId = a.organizationId
            left join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            """;

    private static final String REPORTS = """
            where a.organizationId = :organization and a.kind = 'application'
            and exists (select k.id from KwOrganization k where k.id = a.organizationId and k.realmId = :realm)
            """;

    private final StringBuilder text = new StringBuilder(REPORTS);
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private TallyConditions() {}

    static TallyConditions of(TallyQuery query) {
        var conditions = new TallyConditions();
        conditions.addSight(query.viewer());
        conditions.addPerson(query.person());
        conditions.add("a.projectId = :project", "project", query.project());
        conditions.add("a.happenedAt >= :first", "first", milliseconds(query.from()));
        conditions.add("a.happenedAt < :late", "late", milliseconds(query.to()));
        return conditions;
    }

    /** Those of one action only. */
    TallyConditions doing(String action) {
        add("a.action = :action", "action", action);
        return this;
    }

    String text() {
        return text.toString();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> statement, OrganizationId organization, String realmId) {
        statement.setParameter("organization", organization.value()).setParameter("realm", realmId);
        parameters.forEach(statement::setParameter);
        return statement;
    }

    private void addSight(ProjectViewer viewer) {
        boolean everyRole = viewer.reaches().values().stream().noneMatch(Reach.NONE::equals);
        var own = new ProjectVisibility(viewer, Reach.OWN);
        String seen = "a.personId = :viewer" + (everyRole ? "" : " and (" + own.acting() + ")");
        parameters.put("viewer", viewer.person().value());
        if (!everyRole || viewer.somewhere(Reach.PROJECT)) {
            parameters.putAll(own.parameters());
        }
        if (viewer.somewhere(Reach.PROJECT)) {
            seen += " or " + others(viewer);
        }
        text.append("and (").append(seen).append(")\n");
    }

    private static String others(ProjectViewer viewer) {
        String inProjects = new ProjectVisibility(viewer, Reach.PROJECT)
                .conditions().stream().collect(Collectors.joining(") and (", "j.id is not null and (", ")"));
        return viewer.reach(viewer.role()) == Reach.ORGANIZATION ? "j.id is null or " + inProjects : inProjects;
    }

    /** Whoever doesn't work in the organization any more has to be named; a deleted person has no role there. */
    private void addPerson(@Nullable PersonId person) {
        if (person != null) {
            add("a.personId = :person", "person", person.value());
            return;
        }
        add("""
                not exists (select x.id from KwMember x where x.organizationId = a.organizationId
                    and x.personId = a.personId and x.deletedAt is null and x.role in (:resting))""", "resting", Role.codes(role -> !role.working()));
    }

    private void add(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            text.append("and ").append(condition).append('\n');
            parameters.put(parameter, value);
        }
    }

    private static @Nullable Long milliseconds(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
