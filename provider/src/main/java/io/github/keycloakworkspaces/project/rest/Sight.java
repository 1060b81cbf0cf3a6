package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.access.Guard;
import io.github.keycloakworkspaces.access.ProjectAccess;
import io.github.keycloakworkspaces.roles.Action;

/** Who sees the people of a project that they see: those who see the organization's people, or change the project. */
final class Sight {

    private Sight() {}

    static void require(Guard guard, ProjectAccess access) {
        if (!guard.mayAlso(access.access(), Action.PEOPLE_VIEW)) {
            guard.requireAlso(access, Action.PROJECT_CHANGE);
        }
    }
}
