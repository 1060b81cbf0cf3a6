package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.membership.sql.LastActivity;
import io.github.keycloakworkspaces.membership.sql.MemberConditions;
import io.github.keycloakworkspaces.membership.sql.MemberSearch;
import io.github.keycloakworkspaces.project.PeopleFilter;
import io.github.keycloakworkspaces.project.PeopleSelection;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.TagId;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a statement that is about the live members of an organization beside one of its projects, and the values
 * of its parameters. Aliases: the member {@code m}, the project {@code j} in its workspace {@code w}, and the project role that replaces the member's role, {@code r}.
 */
final class ProjectMemberConditions {

    static final String EFFECTIVE_ROLE = "coalesce(r.role, m.role)";

    private static final String ROWS = """
            from KwMember m
            join KwOrganization k on k.id = m.organizationId and k.realmId = :realm
            join KwProject j on j.id = :project and j.organizationId = m.organizationId
            join KwWorkspace w on w.id = j.workspaceId and w.organizationId = j.organizationId
            left join KwProjectRole r on r.projectId = j.id and r.organizationId = m.organizationId
                and r.personId = m.personId and m.role in :overridable and w.personalOf is null
            where m.organizationId = :organization and m.deletedAt is null
            """;

    private final StringBuilder text = new StringBuilder(ROWS);
    private final Map<String, Object> values = new LinkedHashMap<>();

    ProjectMemberConditions(String realmId, OrganizationId organization, ProjectId project) {
        values.put("realm", realmId);
        values.put("organization", organization.value());
        values.put("project", project.value());
        values.put("overridable", RoleCodes.OVERRIDABLE);
    }

    ProjectMemberConditions and(String condition) {
        text.append("and ").append(condition).append('\n');
        return this;
    }

    ProjectMemberConditions and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    /** A parameter that stands in the rest of the statement. */
    ProjectMemberConditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    ProjectMemberConditions selected(PeopleSelection selection) {
        if (selection instanceof PeopleSelection.These these) {
            return among(these.people());
        }
        var everybody = (PeopleSelection.Everybody) selection;
        if (!everybody.excluded().isEmpty()) {
            and("m.personId not in :excluded", "excluded", PersonId.values(everybody.excluded()));
        }
        return filtered(everybody.filter());
    }

    ProjectMemberConditions among(Collection<PersonId> people) {
        return people.isEmpty() ? and("1 = 0") : and("m.personId in :people", "people", PersonId.values(people));
    }

    ProjectMemberConditions filtered(PeopleFilter filter) {
        String search = filter.search();
        if (search != null) {
            and(MemberSearch.condition("m"), "search", LikePattern.containing(search));
        }
        if (!filter.roles().isEmpty()) {
            List<String> codes = filter.roles().stream().map(Role::code).toList();
            and(EFFECTIVE_ROLE + " in :roles", "roles", codes);
        }
        if (!filter.tags().isEmpty()) {
            and(MemberConditions.TAGGED, "tags", TagId.values(filter.tags()));
        }
        if (filter.nobody()) {
            and("1 = 0");
        }
        moment(LastActivity.OF_MEMBER + " >= :activeFrom", "activeFrom", filter.activeFrom());
        moment(LastActivity.OF_MEMBER + " <= :activeUntil", "activeUntil", filter.activeUntil());
        return this;
    }

    String text() {
        return text.toString();
    }

    <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    private void moment(String condition, String name, @Nullable Instant moment) {
        if (moment != null) {
            and(condition, name, moment.toEpochMilli());
        }
    }
}
