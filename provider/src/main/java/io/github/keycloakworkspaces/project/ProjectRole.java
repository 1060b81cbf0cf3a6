package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;

/** A role that replaces one person's role of the organization in one project. */
public record ProjectRole(
        long id, OrganizationId organization, ProjectId project, PersonId person, Role role, Source source) {}
