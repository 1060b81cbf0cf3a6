package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.Creation;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import org.jspecify.annotations.Nullable;

/** Whom new things of an organization belong to. */
final class Creators {

    private final MemberRows rows;
    private final OrganizationId organization;
    private final KnownIds ids;
    private final @Nullable String owner;
    private @Nullable PersonId nobody;

    /** @param owner the user name of the Owner after the plan; {@code null} for somebody whose account is gone */
    Creators(MemberRows rows, OrganizationId organization, KnownIds ids, @Nullable String owner) {
        this.rows = rows;
        this.organization = organization;
        this.ids = ids;
        this.owner = owner;
    }

    /** What a document leaves out was created by the Owner; what it says {@code null} of, by somebody without an account. */
    Creation of(Origin origin) {
        String user = origin.createdBy().or(owner);
        return new Creation(user == null ? nobody() : ids.person(user), origin.createdAt());
    }

    private PersonId nobody() {
        PersonId person = nobody == null ? rows.nobody(organization) : nobody;
        nobody = person;
        return person;
    }
}
