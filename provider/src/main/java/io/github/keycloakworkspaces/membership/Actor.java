package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who changes something in an organization. */
public sealed interface Actor permits Actor.MemberActor, Actor.RealmManager {

    /** The person who acts; {@code null} for a service without a number of its own. */
    @Nullable
    PersonId person();

    /**
     * A member of the organization.
     *
     * @param role the role that the permission was given for; changed meanwhile, it gives nothing
     */
    record MemberActor(PersonId person, Role role) implements Actor {}

    /** Somebody who manages every organization of the realm, whether or not they are a member of one. */
    record RealmManager(@Nullable PersonId person) implements Actor {}
}
