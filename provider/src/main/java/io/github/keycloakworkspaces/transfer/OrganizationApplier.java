package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;
import java.util.Optional;

/** Writes a document through the use cases, so that it can't bring about what they refuse. */
public final class OrganizationApplier implements OrganizationWriter {

    private final MembershipStore store;
    private final Memberships memberships;
    private final WorkspaceStore workspaces;
    private final ProjectStore projects;
    private final Directory directory;

    public OrganizationApplier(
            MembershipStore store,
            Memberships memberships,
            WorkspaceStore workspaces,
            ProjectStore projects,
            Directory directory) {
        this.store = store;
        this.memberships = memberships;
        this.workspaces = workspaces;
        this.projects = projects;
        this.directory = directory;
    }

    @Override
    public boolean write(OrganizationDocument document) {
        String place = document.alias();
        String name = document.name() == null ? document.alias() : document.name();
        String nativeId = directory
                .organization(document.alias())
                .orElseGet(() -> directory.createOrganization(document.alias(), name));
        Optional<Organization> present = store.organizationOf(nativeId);
        boolean isNew = present.isEmpty();
        Organization organization =
                present.orElseGet(() -> memberships.found(nativeId, account(place + ".owner", document.owner())));
        boolean changed = isNew;
        for (MemberEntry member : document.members()) {
            changed |= write(place + ".members", organization, member);
        }
        if (isNew) {
            directory
                    .membersOf(nativeId)
                    .forEach(account -> memberships.admit(organization.id(), account, Source.MANUAL));
        }
        store.lock(organization.id());
        return new WorkspaceApplier(store, workspaces, projects, directory, organization)
                        .write(place, document.workspaces())
                || changed;
    }

    /** Somebody who is a member keeps the role. */
    private boolean write(String place, Organization organization, MemberEntry entry) {
        AccountId account = account(place, entry.user());
        if (store.liveMember(organization.id(), account).isPresent()) {
            return false;
        }
        memberships.enforce(organization.id(), account, entry.role(), Source.IMPORT);
        return true;
    }

    private AccountId account(String place, String name) {
        return directory.account(name).orElseThrow(() -> DocumentProblems.unknownPerson(place, name));
    }
}
