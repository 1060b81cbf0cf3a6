package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.membership.sql.MemberConditions;
import io.github.keycloakworkspaces.membership.sql.PeoplePages;
import io.github.keycloakworkspaces.membership.sql.PeopleRows;
import io.github.keycloakworkspaces.project.PeopleFilter;
import io.github.keycloakworkspaces.project.ProjectMemberQuery;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a list of a project's members shows. */
record ProjectMemberRows(Place place, ProjectMemberQuery query) implements PeoplePages.Who {

    /** A subquery instead of a join: the planner can't begin with it, and so the members stay in their order. */
    static final String EFFECTIVE_ROLE = """
            coalesce((select r.role from KwProjectRole r where r.projectId = :project
                and r.organizationId = m.organizationId and r.personId = m.personId and m.role in :overridable), m.role)
            """;

    private static final String EXPLICIT = InProject.rows(":project", ":organization");

    private static final String INHERITED = InWorkspace.rows(":workspace", ":organization");

    private static final String EVERYWHERE =
            "from KwMember g where g.organizationId = :organization and g.role in :everywhere";

    /** No role has it. */
    private static final List<String> NONE = List.of("");

    /**
     * Where the project is.
     *
     * @param personalOf whose sandbox that is; {@code null} for a shared workspace
     */
    record Place(
            ProjectId project, long workspace, @Nullable Long personalOf) {

        boolean personal() {
            return personalOf != null;
        }

        /** The roles that a project role may replace there. */
        List<String> overridable() {
            return personal() ? NONE : RoleCodes.OVERRIDABLE;
        }
    }

    /** As of all members: names, tags, moments of activity and many people's numbers are not remembered. */
    @Override
    public @Nullable Object key() {
        PeopleFilter filter = query.filter();
        boolean remembered = query.ids() == null
                && filter.search() == null
                && filter.tags().isEmpty()
                && filter.activeFrom() == null
                && filter.activeUntil() == null;
        return remembered ? List.of(place, filter, String.valueOf(query.implicit()), query.withoutAnnotators()) : null;
    }

    @Override
    public boolean searched() {
        return query.filter().search() != null;
    }

    @Override
    public boolean deleted() {
        return false;
    }

    @Override
    public PeopleRows rows() {
        PeopleRows rows = new PeopleRows(false);
        PeopleFilter filter = query.filter();
        if (filter.nobody()) {
            rows.nobody();
        }
        if (!filter.tags().isEmpty()) {
            rows.and(MemberConditions.TAGGED, "tags", TagId.values(filter.tags()));
        }
        roles(rows);
        present(rows);
        return rows.numbered(query.ids()).named(filter.search()).active(filter.activeFrom(), filter.activeUntil());
    }

    private void roles(PeopleRows rows) {
        Set<Role> roles = query.filter().roles();
        if (roles.isEmpty()) {
            rows.and("m.role in :working", "working", RoleCodes.WORKING);
        } else {
            effective(rows, "in :roles", "roles", roles.stream().map(Role::code).toList());
        }
        if (query.withoutAnnotators()) {
            effective(rows, "<> :annotator", "annotator", Role.ANNOTATOR.code());
        }
    }

    private void effective(PeopleRows rows, String comparison, String name, Object value) {
        rows.and(EFFECTIVE_ROLE + comparison, name, value)
                .with("project", place.project().value())
                .with("overridable", place.overridable());
    }

    private void present(PeopleRows rows) {
        boolean added = !Boolean.TRUE.equals(query.implicit());
        boolean notAdded = !Boolean.FALSE.equals(query.implicit());
        Long personalOf = place.personalOf();
        if (personalOf != null) {
            rows.and("m.personId = :personalOf", "personalOf", notAdded ? personalOf : PersonId.NOBODY.value());
            return;
        }
        rows.with("project", place.project().value());
        if (added) {
            rows.in(EXPLICIT);
        } else {
            rows.outside(EXPLICIT);
        }
        if (notAdded) {
            rows.in(INHERITED)
                    .in(EVERYWHERE)
                    .with("workspace", place.workspace())
                    .with("everywhere", RoleCodes.EVERYWHERE);
        }
    }
}
