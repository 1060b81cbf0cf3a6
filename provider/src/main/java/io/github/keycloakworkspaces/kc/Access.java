package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;

/**
 * What the guard let through: who acts, in which organization, and how far.
 *
 * @param reach never {@link Reach#NONE}
 */
public record Access(OrganizationId organization, Actor actor, Reach reach) {}
