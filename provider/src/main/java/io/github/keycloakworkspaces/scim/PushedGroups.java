package io.github.keycloakworkspaces.scim;

import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.GroupSync;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.Digits;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;

/** The groups of an organization for its provisioning; each change under the organization's lock, and with it the group's. */
public final class PushedGroups implements ScimGroups {

    private final MembershipStore members;
    private final ScimGroupStore store;
    private final PushedMembers pushed;
    private final GroupSync sync;

    public PushedGroups(MembershipStore members, ScimGroupStore store, PushedMembers pushed, GroupSync sync) {
        this.members = members;
        this.store = store;
        this.pushed = pushed;
        this.sync = sync;
    }

    @Override
    public Page<ScimGroup> list(OrganizationId organization, ScimQuery<GroupAttribute> query, ShownMembers shown) {
        return store.list(organization, query, shown);
    }

    @Override
    public ScimGroup get(OrganizationId organization, String id, ShownMembers shown) {
        return find(organization, id, shown);
    }

    @Override
    public ScimGroup create(OrganizationId organization, NewGroup group, ShownMembers shown) {
        requireName(group.displayName());
        Organization locked = lock(organization);
        requireNameFree(organization, group.displayName());
        long id = store.add(organization, group.displayName(), group.externalId());
        push(locked, id, group.displayName(), MemberDelta.exactly(group.members()));
        return find(organization, Long.toString(id), shown);
    }

    @Override
    public ScimGroup change(OrganizationId organization, String id, GroupChange change, ShownMembers shown) {
        Organization locked = lock(organization);
        ScimGroup group = find(organization, id, ShownMembers.NONE);
        String name = change.displayName() == null ? group.displayName() : change.displayName();
        String externalId = change.externalId().or(group.externalId());
        boolean renamed = !name.equals(group.displayName());
        if (renamed) {
            requireName(name);
            requireNameFree(organization, name);
        }
        if (renamed || change.externalId().present()) {
            store.change(organization, group.id(), name, externalId);
        }
        if (renamed) {
            sync.recompute(locked, store.everybody(organization, group.id()));
        }
        push(locked, group.id(), name, change.members());
        return find(organization, id, shown);
    }

    private void push(Organization locked, long group, String name, MemberDelta delta) {
        if (delta.isNone()) {
            return;
        }
        PushedMembers.Moves moves = pushed.moves(locked.id(), group, name, delta);
        if (!moves.isNone()) {
            store.touch(locked.id(), group);
            sync.changed(locked, GroupSource.SCIM, GroupName.of(name), moves.came(), moves.went());
        }
    }

    @Override
    public void delete(OrganizationId organization, String id) {
        Organization locked = lock(organization);
        long group = find(organization, id, ShownMembers.NONE).id();
        List<PersonId> people = store.everybody(organization, group);
        store.remove(organization, group);
        sync.recompute(locked, people);
    }

    private ScimGroup find(OrganizationId organization, String id, ShownMembers shown) {
        return Digits.positive(id)
                .flatMap(group -> store.find(organization, group, shown))
                .orElseThrow(ScimProblems::notFound);
    }

    private static void requireName(String name) {
        if (!GroupName.fits(name)) {
            throw ScimProblems.invalidValue("displayName has 1 to " + GroupName.MAX_LENGTH + " characters.");
        }
    }

    private void requireNameFree(OrganizationId organization, String name) {
        if (store.named(organization, name)) {
            throw ScimProblems.uniqueness("This organization has a group of this displayName already.");
        }
    }

    private Organization lock(OrganizationId organization) {
        return members.lock(organization).orElseThrow(ScimProblems::notFound);
    }
}
