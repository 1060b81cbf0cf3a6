package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.OrganizationFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes members of one realm's organizations as they are told, many at once, without making the revision grow. Whoever
 * calls holds the organization's lock.
 */
public interface MemberRows {

    /** Somebody who has no row in the organization yet. */
    record NewMember(
            PersonId person,
            Role role,
            Source source,
            @Nullable Instant createdAt,
            @Nullable Instant deletedAt) {}

    /** The numbers of accounts, given at the first call. */
    Map<AccountId, PersonId> people(Collection<AccountId> accounts);

    /** A former member without an account, whom the organization's things without a known creator belong to. */
    PersonId nobody(OrganizationId organization);

    /** The number of somebody who has no account and never had one here. */
    PersonId stranger();

    void add(OrganizationId organization, List<NewMember> members);

    void setFacts(OrganizationId organization, OrganizationFacts facts);

    void setFacts(OrganizationId organization, PersonId member, Source source, @Nullable Instant createdAt);

    /** Makes it the organization that those people work in who work in none. */
    void workIn(OrganizationId organization, Collection<PersonId> people);

    /** Makes it the organization that those people work in. */
    void moveTo(OrganizationId organization, Collection<PersonId> people);
}
