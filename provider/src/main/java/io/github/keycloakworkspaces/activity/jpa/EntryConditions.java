package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.ActivityQuery;
import io.github.keycloakworkspaces.activity.Kind;
import io.github.keycloakworkspaces.lists.LikePattern;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lines have in common, as the end of a statement with its parameters. Lines are always those of one organization. */
final class EntryConditions {

    private final StringBuilder text = new StringBuilder("""
            where a.organizationId = :organization
            and exists (select k.id from KwOrganization k where k.id = a.organizationId and k.realmId = :realm)
            """);
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private EntryConditions() {}

    static EntryConditions of(ActivityQuery.Filter filter) {
        var conditions = new EntryConditions();
        var person = filter.person();
        var owner = filter.workspaceOwner();
        var from = filter.from();
        var to = filter.to();
        conditions.add("a.personId = :person", "person", person == null ? null : person.value());
        conditions.add("a.projectId = :project", "project", filter.project());
        conditions.add("a.workspaceOwnerId = :owner", "owner", owner == null ? null : owner.value());
        conditions.add("a.method = :method", "method", filter.method());
        conditions.add("a.kind in :kinds", "kinds", kinds(filter));
        conditions.add("a.happenedAt >= :first", "first", from == null ? null : from.toEpochMilli());
        conditions.add("a.happenedAt < :late", "late", to == null ? null : to.toEpochMilli());
        conditions.addSearch(filter.search().alternatives());
        return conditions;
    }

    String text() {
        return text.toString();
    }

    <T> TypedQuery<T> bind(TypedQuery<T> statement, OrganizationId organization, String realmId) {
        statement.setParameter("organization", organization.value()).setParameter("realm", realmId);
        parameters.forEach(statement::setParameter);
        return statement;
    }

    private static @Nullable List<String> kinds(ActivityQuery.Filter filter) {
        return filter.kinds().isEmpty()
                ? null
                : filter.kinds().stream().map(Kind::code).sorted().toList();
    }

    private void add(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            text.append("and ").append(condition).append('\n');
            parameters.put(parameter, value);
        }
    }

    private void addSearch(List<List<String>> alternatives) {
        if (!alternatives.isEmpty()) {
            text.append(
                    alternatives.stream().map(this::containsAll).collect(Collectors.joining(" or ", "and (", ")\n")));
        }
    }

    private String containsAll(List<String> texts) {
        return texts.stream().map(this::contains).collect(Collectors.joining(" and ", "(", ")"));
    }

    private String contains(String part) {
        String parameter = "search" + parameters.size();
        parameters.put(parameter, LikePattern.containing(part));
        return LikePattern.condition("lower(a.url)", parameter);
    }
}
