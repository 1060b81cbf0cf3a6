package io.github.keycloakworkspaces.membership.sql;

import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.project.sql.InProject;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.workspace.sql.InWorkspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a filter of members lets through. */
public record MemberConditions(MemberFilter filter) implements PeoplePages.Who {

    private static final List<String> EVERYWHERE = Role.codes(Role::everywhere);

    /** Whether a member {@code m} has one of {@code :tags}. */
    public static final String TAGGED = """
            exists (select a.id from KwMemberTag a where a.organizationId = m.organizationId
                and a.personId = m.personId and a.tagId in :tags)""";

    private static final String OF_PROJECT = InProject.rows(":outsideProject", ":organization");

    private static final String OF_PROJECTS_WORKSPACE = InWorkspace.rows(
            "(select j.workspaceId from KwProject j where j.id = :outsideProject and j.organizationId = :organization)",
            ":organization");

    /** Whoever has the sandbox that the project is in has no row of it. */
    private static final String IN_OWN_SANDBOX = """
            coalesce((select w.personalOf from KwProject j
                join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
                where j.id = :outsideProject and j.organizationId = :organization), :nobody) = m.personId""";

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
            rows.in(InWorkspace.rows(":workspace", ":organization")).with("workspace", in.value());
        }
        var outside = filter.outsideWorkspace();
        if (outside != null) {
            rows.outside(InWorkspace.rows(":outsideWorkspace", ":organization"))
                    .with("outsideWorkspace", outside.value());
        }
        var project = filter.outsideProject();
        if (project != null) {
            rows.and("m.role not in :everywhere", "everywhere", EVERYWHERE)
                    .and("not " + IN_OWN_SANDBOX, "nobody", PersonId.NOBODY.value())
                    .outside(OF_PROJECT)
                    .outside(OF_PROJECTS_WORKSPACE)
                    .with("outsideProject", project.value());
        }
    }
}
