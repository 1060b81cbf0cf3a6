package io.github.keycloakworkspaces.activity.rest;

import io.github.keycloakworkspaces.activity.TallyQuery;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The query parameters of the dashboards. */
record DashboardParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Min(1) @Nullable Long user,
        @Min(1) @Nullable Long project,
        @Nullable Instant startDate,
        @Nullable Instant endDate) {

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    TallyQuery query(ProjectViewer viewer, boolean byDay, @Nullable String endDateText) {
        return new TallyQuery(
                viewer,
                byDay,
                user == null ? null : new PersonId(user),
                project,
                startDate,
                Period.tooLate(endDate, endDateText),
                paging().offset(),
                paging().limit());
    }
}
