package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Optional;
import java.util.Set;

/** What the organizations of one realm were sent about their members. */
public interface ScimUserStore {

    /** Those who aren't hidden. */
    Page<ScimUser> list(OrganizationId organization, ScimQuery<UserAttribute> query);

    /** Whoever is or was a member, hidden or not. */
    Optional<ProvisionedPerson> find(OrganizationId organization, PersonId person);

    /** Those of the people who aren't hidden. */
    Set<PersonId> visible(OrganizationId organization, Set<PersonId> people);

    /** Whoever isn't hidden and has that name, whatever the case: by what was sent, or else as the account says. */
    Optional<PersonId> named(OrganizationId organization, String userName);

    /** Whoever isn't hidden and has that address, by what was sent or as the account says. */
    Set<PersonId> addressed(OrganizationId organization, EmailAddress address);

    /** Adds what was sent, or changes it; nobody hidden is so any more. */
    void put(OrganizationId organization, PersonId person, UserState sent, boolean provisioned);

    /** Hides somebody of whom something was sent. */
    void hide(OrganizationId organization, PersonId person);
}
