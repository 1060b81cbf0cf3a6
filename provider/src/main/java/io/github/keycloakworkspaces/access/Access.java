package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.project.ProjectViewer;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What the guard let through: who acts, in which organization, and how far.
 *
 * @param reach never {@link Reach#NONE}
 * @param snapshot of the member who acts; {@code null} for somebody who manages the realm
 */
public record Access(
        OrganizationId organization,
        Actor actor,
        Reach reach,
        @Nullable PersonSnapshot snapshot) {

    /**
     * How far the caller gets with an action in projects, whatever role they have there.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code permission.denied} for somebody who gets nowhere
     */
    public ProjectViewer viewer(Decisions decisions, Action action) {
        if (snapshot == null) {
            return ProjectViewer.everywhere();
        }
        ProjectViewer viewer = ProjectViewer.of(snapshot, decisions, action);
        if (!viewer.somewhere(Reach.OWN)) {
            throw Guard.denied(action);
        }
        return viewer;
    }

    /**
     * The contract lets some requests name the organization; it is always this one.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found}
     */
    public void requireNamed(@Nullable Long number) {
        if (number != null && number != organization.value()) {
            throw MemberProblems.organizationNotFound();
        }
    }
}
