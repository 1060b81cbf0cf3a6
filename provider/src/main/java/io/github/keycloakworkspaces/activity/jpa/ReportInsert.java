package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.ActivityProblems;
import io.github.keycloakworkspaces.activity.Kind;
import io.github.keycloakworkspaces.activity.Report;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.shared.OrganizationId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds what an application reports: three statements, however much it is. */
final class ReportInsert {

    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private static final String INSERT = """
            INSERT INTO KW_ACTIVITY (ORGANIZATION_ID, PERSON_ID, KIND, HAPPENED_AT, METHOD, URL, STATUS, AGENT, REFERER,
              PROJECT_ID, WORKSPACE_OWNER_ID, ACTION, TASK_ID, EXTRA)
            VALUES (?, ?, ?, ?, 'POST', ?, 201, '', '', ?, ?, ?, ?, ?)""";

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    ReportInsert(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    void insert(OrganizationId organization, List<Report> reports) {
        requirePast(reports);
        requireMembers(
                organization,
                reports.stream().map(report -> report.person().value()).collect(Collectors.toSet()));
        Map<Long, Long> owners = workspaceOwners(
                organization,
                reports.stream()
                        .map(Report::project)
                        .filter(Objects::nonNull)
                        .map(project -> project.value())
                        .collect(Collectors.toSet()));
        em.<Connection>runWithConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                Parameters parameters = new Parameters(statement);
                long now = clock.millis();
                for (Report report : reports) {
                    var project = report.project();
                    var at = report.at();
                    parameters
                            .number(organization.value())
                            .number(report.person().value())
                            .text(Kind.APPLICATION.code())
                            .number(at == null ? now : at.toEpochMilli())
                            .text(report.url())
                            .number(project == null ? null : project.value())
                            .number(project == null ? null : owners.get(project.value()))
                            .text(report.action())
                            .number(report.task())
                            .text(report.extra())
                            .add();
                }
                statement.executeBatch();
            }
        });
    }

    /** Clocks of other machines may be a little ahead. */
    private void requirePast(List<Report> reports) {
        Instant latest = clock.instant().plus(CLOCK_DIFFERENCE);
        for (Report report : reports) {
            var at = report.at();
            if (at != null && at.isAfter(latest)) {
                throw ActivityProblems.inFuture();
            }
        }
    }

    /** Reports may come late: somebody who was deleted meanwhile did do it. */
    private void requireMembers(OrganizationId organization, Set<Long> people) {
        String count = "select count(x.id) from KwMember x where x.personId in :numbers";
        if (scoped(count, organization, people, Long.class).getSingleResult() < people.size()) {
            throw MemberProblems.memberNotFound();
        }
    }

    /** Who created the workspace of each project; all of the projects must be there. */
    private Map<Long, Long> workspaceOwners(OrganizationId organization, Set<Long> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> owners = scoped(
                        "select x.id as project, w.createdBy as owner from KwProject x"
                                + " join KwWorkspace w on w.id = x.workspaceId and w.organizationId = x.organizationId"
                                + " where x.id in :numbers",
                        organization,
                        projects,
                        Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("project", Long.class), row -> row.get("owner", Long.class)));
        if (owners.size() < projects.size()) {
            throw ActivityProblems.projectNotFound();
        }
        return owners;
    }

    private <T> TypedQuery<T> scoped(String rows, OrganizationId organization, Set<Long> numbers, Class<T> type) {
        return em.createQuery(
                        rows + " and x.organizationId = :organization"
                                + " and exists (select k.id from KwOrganization k"
                                + " where k.id = x.organizationId and k.realmId = :realm)",
                        type)
                .setParameter("numbers", numbers)
                .setParameter("organization", organization.value())
                .setParameter("realm", realmId);
    }
}
