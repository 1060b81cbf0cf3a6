package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.membership.Actor;
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
        @Nullable PersonSnapshot snapshot) {}
