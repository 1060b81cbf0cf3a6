package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupEntry;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupMemberEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.MappingsState.GroupState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups as last heard of. What sources said can not be desired: it is taken where a document tells how things were, and
 * only what isn't there is added.
 */
final class GroupPlanner {

    private final PlanBuilder builder;
    private final Map<GroupRef, Set<String>> people = new HashMap<>();

    GroupPlanner(PlanBuilder builder, List<GroupState> present) {
        this.builder = builder;
        for (GroupState group : present) {
            Set<String> known = new HashSet<>(group.members().keySet());
            known.addAll(group.left().keySet());
            people.put(group.group(), known);
        }
    }

    void plan(Given<List<GroupEntry>> wanted) {
        List<GroupEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            GroupEntry entry = entries.get(i);
            String location = builder.location("groups[" + i + "]");
            builder.group(location + ".group", entry.source(), entry.group())
                    .ifPresent(group -> plan(location, entry, group));
        }
    }

    private void plan(String location, GroupEntry entry, GroupRef group) {
        String path = "groups[" + entry.source().code() + ":" + entry.group() + "]";
        Step add = new MappingStep.AddGroup(group, entry.group(), entry.externalId(), entry.createdAt());
        if (people.containsKey(group)) {
            builder.add(Change.keep(path));
        } else {
            people.put(group, new HashSet<>());
            builder.add(Change.create(path, new Fields(), add));
        }
        people(location + ".members", path + ".members", entry.members(), group, false);
        people(location + ".left", path + ".left", entry.left(), group, true);
    }

    private void people(String location, String path, List<GroupMemberEntry> entries, GroupRef group, boolean left) {
        Set<String> known = people.getOrDefault(group, Set.of());
        for (int i = 0; i < entries.size(); i++) {
            GroupMemberEntry entry = entries.get(i);
            String user = builder.known(location + "[" + i + "]", entry.user());
            String one = path + "[" + user + "]";
            builder.add(
                    known.add(user)
                            ? Change.create(
                                    one, new Fields(), new MappingStep.AddGroupMember(group, user, left, entry.since()))
                            : Change.keep(one));
        }
    }
}
