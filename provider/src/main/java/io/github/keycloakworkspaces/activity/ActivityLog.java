package io.github.keycloakworkspaces.activity;

import io.github.keycloakworkspaces.project.PersonName;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.function.Consumer;

/** The logs of one realm's organizations. */
public interface ActivityLog {

    /** A page of lines, or everything from the offset on, to be read one by one; its count is of all that match the filter. */
    Page<ActivityEntry> page(OrganizationId organization, ActivityQuery query);

    /** Hands over every line that matches from the offset on, one by one, however many they are; the limit doesn't count. */
    void each(OrganizationId organization, ActivityQuery query, Consumer<ActivityEntry> reader);

    /** How many lines there are, whatever the filter. */
    long size(OrganizationId organization);

    /**
     * Stores what an application reports, in the transaction that is open.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code member.not_found}, {@code project.not_found},
     *     {@code activity.in_future}: then nothing is stored
     */
    void record(OrganizationId organization, List<Report> reports);

    /**
     * Who did something in a project, as applications have reported it and as far as the viewer sees whose work it was;
     * each once, by number. Deleted people are among them, without their names.
     */
    List<PersonName> workers(OrganizationId organization, ProjectId project, ProjectViewer viewer, String action);

    /** What people did, added up. */
    Page<Tally> tally(OrganizationId organization, TallyQuery query);
}
