package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.ActivityEntry;
import io.github.keycloakworkspaces.activity.ActivityLog;
import io.github.keycloakworkspaces.activity.ActivityQuery;
import io.github.keycloakworkspaces.activity.Report;
import io.github.keycloakworkspaces.activity.Tally;
import io.github.keycloakworkspaces.activity.TallyQuery;
import io.github.keycloakworkspaces.project.PersonName;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The logs of one realm in the database of Keycloak. */
public final class JpaActivityLog implements ActivityLog {

    private final EntryList lines;
    private final TallyList tallies;
    private final WorkerList workers;
    private final ReportInsert reportInsert;

    public JpaActivityLog(EntityManager em, String realmId, Clock clock) {
        lines = new EntryList(em, realmId);
        tallies = new TallyList(em, realmId);
        workers = new WorkerList(em, realmId);
        reportInsert = new ReportInsert(em, realmId, clock);
    }

    @Override
    public Page<ActivityEntry> page(OrganizationId organization, ActivityQuery query) {
        long count = lines.count(organization, query.filter());
        return query.limit() == Integer.MAX_VALUE
                ? Page.whole(count, reader -> each(organization, query, reader))
                : new Page<>(lines.page(organization, query), count);
    }

    @Override
    public void each(OrganizationId organization, ActivityQuery query, Consumer<ActivityEntry> reader) {
        try (Stream<ActivityEntry> all = lines.all(organization, query)) {
            all.forEach(reader);
        }
    }

    @Override
    public long size(OrganizationId organization) {
        return lines.count(organization, ActivityQuery.Filter.ANY);
    }

    @Override
    public void record(OrganizationId organization, List<Report> reports) {
        reportInsert.insert(organization, reports);
    }

    @Override
    public List<PersonName> workers(
            OrganizationId organization, ProjectId project, ProjectViewer viewer, String action) {
        return workers.of(organization, project, viewer, action);
    }

    @Override
    public Page<Tally> tally(OrganizationId organization, TallyQuery query) {
        return tallies.page(organization, query);
    }
}
