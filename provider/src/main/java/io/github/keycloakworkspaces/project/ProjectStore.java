package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Projects of one realm and who is in them. Every change makes the organization's revision grow; a thing
 * of another organization is an {@link IllegalArgumentException}.
 */
public interface ProjectStore {

    /** A project's number and title, as lists of people tell them. */
    record ProjectTitle(long id, String title) {}

    /**
     * The projects that each of those people created, without those in other people's sandboxes, by number.
     *
     * @param creators {@code null} for everybody
     * @param viewer the person who asks
     * @param most as many for one person
     */
    Map<PersonId, List<ProjectTitle>> created(
            OrganizationId organization, PersonId viewer, @Nullable Set<PersonId> creators, int most);

    /** {@code false} if the person is an explicit member by that source already. */
    boolean addMember(OrganizationId organization, ProjectId project, PersonId person, Source source);
}
