package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.TagId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a filter of members lets through. */
public record MemberConditions(MemberFilter filter) implements PeoplePages.Who {

    private static final List<String> EVERYWHERE = Role.codes(Role::everywhere);

    /** Whether a member {@code m} has one of {@code :tags}. */
    public static final String TAGGED = """
            exists (select a.id from KwMemberTag a where a.organizationId = m.organizationId
                and a.personId = m.personId and a.tagId in :tags)""";

    private static final String OF_WORKSPACE =
            "from KwWorkspaceMember g where g.workspaceId = :%s and g.organizationId = :organization";

    private static final String OF_PROJECT =
            "from KwProjectMember g where g.projectId = :outsideProject and g.organizationId = :organization";

    private static final String OF_PROJECTS_WORKSPACE = """
            from KwWorkspaceMember g
            join KwProject j on j.workspaceId = g.workspaceId and j.organizationId = g.organizationId
            where j.id = :outsideProject and g.organizationId = :organization""";

    /** Names, tags and moments of activity change without a new revision; and many people's numbers are too much to keep. */
    @Override
    public @Nullable Object key() {
        boolean remembered = filter.search() == null
                && filter.people() == null
                && filter.tags().isEmpty()
                && filter.activeFrom() == null
                && filter.activeUntil() == null;
        return remembered ? filter : null;
    }

    @Override
    public boolean searched() {
        return filter.search() != null;
    }

    @Override
    public boolean deleted() {
        return filter.deleted();
    }

    @Override
    public PeopleRows rows() {
        PeopleRows rows = new PeopleRows(filter.deleted());
        if (filter.nobody()) {
            rows.nobody();
        }
        if (!filter.roles().isEmpty()) {
            rows.and(
                    "m.role in :roles",
                    "roles",
                    filter.roles().stream().map(Role::code).toList());
        }
        if (!filter.tags().isEmpty()) {
            rows.and(TAGGED, "tags", TagId.values(filter.tags()));
        }
        places(rows);
        return rows.numbered(filter.people()).named(filter.search()).active(filter.activeFrom(), filter.activeUntil());
    }

    private void places(PeopleRows rows) {
        var in = filter.inWorkspace();
        if (in != null) {
            rows.in(OF_WORKSPACE.formatted("workspace")).with("workspace", in.value());
        }
        var outside = filter.outsideWorkspace();
        if (outside != null) {
            rows.outside(OF_WORKSPACE.formatted("outsideWorkspace")).with("outsideWorkspace", outside.value());
        }
        var project = filter.outsideProject();
        if (project != null) {
            rows.and("m.role not in :everywhere", "everywhere", EVERYWHERE)
                    .outside(OF_PROJECT)
                    .outside(OF_PROJECTS_WORKSPACE)
                    .with("outsideProject", project.value());
        }
    }
}
