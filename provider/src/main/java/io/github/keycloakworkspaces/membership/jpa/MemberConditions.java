package io.github.keycloakworkspaces.membership.jpa;

import io.github.keycloakworkspaces.kc.AccountSearch;
import io.github.keycloakworkspaces.kc.LastActivity;
import io.github.keycloakworkspaces.kc.LikePattern;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of members {@code m} with their accounts {@code u}, and the values in them. */
final class MemberConditions {

    private static final List<String> EVERYWHERE = Role.codes(Role::everywhere);

    private static final String IN_WORKSPACE = """
            exists (select g.id from KwWorkspaceMember g where g.organizationId = m.organizationId
                and g.personId = m.personId and g.workspaceId = :workspace)
            """;

    private static final String OUTSIDE_WORKSPACE = IN_WORKSPACE.replace(":workspace", ":outsideWorkspace");

    private static final String IN_PROJECT = """
            (m.role in :everywhere or exists (select g.id from KwProjectMember g where g.organizationId = m.organizationId
                and g.personId = m.personId and g.projectId = :outsideProject)
            or exists (select g.id from KwWorkspaceMember g
                join KwProject j on j.workspaceId = g.workspaceId and j.organizationId = g.organizationId
                where g.organizationId = m.organizationId and g.personId = m.personId and j.id = :outsideProject))
            """;

    private final StringJoiner text = new StringJoiner("");
    private final Map<String, Object> values = new LinkedHashMap<>();

    private MemberConditions(MemberFilter filter) {
        text.add(filter.deleted() ? "and m.deletedAt is not null\n" : "and m.deletedAt is null\n");
        if (filter.nobody()) {
            text.add("and 1 = 0\n");
        }
        Set<Role> roles = filter.roles();
        when(
                "and m.role in :roles\n",
                "roles",
                roles.isEmpty() ? null : roles.stream().map(Role::code).toList());
        Set<PersonId> people = filter.people();
        when("and m.personId in :people\n", "people", people == null ? null : PersonId.values(people));
        String search = filter.search();
        when("and " + AccountSearch.CONDITION, "search", search == null ? null : LikePattern.containing(search));
        places(filter);
        when("and " + LastActivity.OF_MEMBER + " >= :activeFrom\n", "activeFrom", millis(filter.activeFrom()));
        when("and " + LastActivity.OF_MEMBER + " <= :activeUntil\n", "activeUntil", millis(filter.activeUntil()));
    }

    static MemberConditions of(MemberFilter filter) {
        return new MemberConditions(filter);
    }

    String text() {
        return text.toString();
    }

    void bind(Query statement) {
        values.forEach(statement::setParameter);
    }

    private void places(MemberFilter filter) {
        var in = filter.inWorkspace();
        when("and " + IN_WORKSPACE, "workspace", in == null ? null : in.value());
        var outside = filter.outsideWorkspace();
        when("and not " + OUTSIDE_WORKSPACE, "outsideWorkspace", outside == null ? null : outside.value());
        var project = filter.outsideProject();
        when("and not " + IN_PROJECT, "outsideProject", project == null ? null : project.value());
        when("", "everywhere", project == null ? null : EVERYWHERE);
    }

    private void when(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
