package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.tag.TagStore;
import io.github.keycloakworkspaces.transfer.apply.TagRows.NewTag;
import io.github.keycloakworkspaces.transfer.apply.TagRows.Tagged;
import io.github.keycloakworkspaces.transfer.plan.TagStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Executes what a plan does to the tags of members. */
final class TagExecution implements TagStep.Visitor {

    private final TagStore store;
    private final TagRows rows;
    private final MemberRows people;
    private final KnownIds ids;
    private final Set<TagId> removed = new HashSet<>();
    private final List<TagStep.RenameTag> renamed = new ArrayList<>();
    private final List<TagStep.AddTag> added = new ArrayList<>();
    private final List<TagStep.TakeTag> taken = new ArrayList<>();
    private final List<TagStep.GiveTag> given = new ArrayList<>();

    TagExecution(TransferStores stores, KnownIds ids) {
        this.store = stores.tags();
        this.rows = stores.tagRows();
        this.people = stores.memberRows();
        this.ids = ids;
    }

    @Override
    public void visit(TagStep.AddTag step) {
        added.add(step);
    }

    @Override
    public void visit(TagStep.RenameTag step) {
        renamed.add(step);
    }

    @Override
    public void visit(TagStep.RemoveTag step) {
        removed.add(step.id());
    }

    @Override
    public void visit(TagStep.GiveTag step) {
        given.add(step);
    }

    @Override
    public void visit(TagStep.TakeTag step) {
        taken.add(step);
    }

    /** Once everybody is there who gets a tag. */
    void run(OrganizationId organization) {
        if (!removed.isEmpty()) {
            store.delete(organization, removed);
        }
        renamed.forEach(step -> store.rename(organization, step.id(), step.label()));
        Map<AccountId, PersonId> creators = creators();
        rows.add(organization, added.stream().map(step -> tag(step, creators)).toList());
        rows.take(
                organization,
                taken.stream()
                        .map(step -> new Tagged(ids.person(step.user()), step.label()))
                        .toList());
        rows.give(
                organization,
                given.stream()
                        .map(step -> new Tagged(ids.person(step.user()), step.label()))
                        .toList());
    }

    private Map<AccountId, PersonId> creators() {
        return people.people(added.stream()
                .map(step -> step.origin().createdBy().value())
                .filter(Objects::nonNull)
                .map(ids::account)
                .distinct()
                .toList());
    }

    private NewTag tag(TagStep.AddTag step, Map<AccountId, PersonId> creators) {
        String creator = step.origin().createdBy().value();
        return new NewTag(
                step.label(),
                creator == null ? null : creators.get(ids.account(creator)),
                step.origin().createdAt(),
                step.changedAt());
    }
}
