package io.github.keycloakworkspaces.membership;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;

/** What groups give, for those who take something by hand that covered it. */
@FunctionalInterface
public interface GroupGrants {

    /** Of an organization that knows no groups. */
    GroupGrants NONE = (organization, person) -> {};

    /** Gives a person again what their groups give; the organization's lock is taken. */
    void again(OrganizationId organization, PersonId person);
}
