package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.MappingStore;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.GroupPart.MappingEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.plan.MappingStep.Gift;
import io.github.keycloakworkspaces.transfer.state.MappingsState.MappingState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What groups give: in the organization, in each workspace and in each project that the document names. */
final class MappingPlanner {

    private static final String LIST = "group_mappings";

    private final PlanBuilder builder;
    private final List<MappingState> all;
    private int count;

    MappingPlanner(PlanBuilder builder, List<MappingState> all) {
        this.builder = builder;
        this.all = all;
        this.count = all.size();
    }

    /** A group gives a thing once. */
    private record Key(GroupRef group, String what) {}

    /** @param id {@code null} for one that isn't there yet */
    void workspace(String location, ResourcePath path, @Nullable WorkspaceId id, Given<List<MappingEntry>> wanted) {
        Predicate<Target> here = target ->
                target instanceof Target.Workspace mapped && mapped.workspace().equals(id);
        new Place(location, path + ".", here).plan(wanted, (at, entry) -> new Gift.Workspace(path));
    }

    /** @param id {@code null} for one that isn't there yet */
    void project(String location, ResourcePath path, @Nullable ProjectId id, Given<List<MappingEntry>> wanted) {
        Predicate<Target> here = target ->
                target instanceof Target.Project mapped && mapped.project().equals(id);
        new Place(location, path + ".", here)
                .plan(
                        wanted,
                        (at, entry) -> new Gift.Project(
                                path, Optional.ofNullable(entry.role().value())));
    }

    /**
     * The roles of the organization, and workspaces that aren't there yet.
     *
     * @param workspaces those that are there, by title
     */
    void organization(Given<List<MappingEntry>> wanted, Map<String, WorkspaceId> workspaces) {
        Predicate<Target> here =
                target -> target instanceof Target.OrganizationRole || target instanceof Target.WorkspaceTitle;
        BiPredicate<MappingEntry, GroupRef> made = (entry, group) -> {
            WorkspaceId workspace = workspaces.get(entry.workspace().value());
            return workspace != null
                    && all.stream()
                            .anyMatch(mapping -> mapping.group().equals(group)
                                    && mapping.target().equals(new Target.Workspace(workspace)));
        };
        new Place("", "", here, made).plan(wanted, MappingPlanner::gift);
        if (count > MappingStore.MOST && !builder.mode().restores()) {
            throw DocumentProblems.tooLarge(LIST, MappingStore.MOST);
        }
    }

    private static Gift gift(String location, MappingEntry entry) {
        Role role = entry.role().value();
        String title = entry.workspace().value();
        if (role != null && title == null) {
            return new Gift.OrganizationRole(role);
        }
        if (title != null && role == null) {
            return new Gift.WorkspaceTitle(title);
        }
        throw DocumentProblems.invalid(location, "gives either a role or the workspace of a title");
    }

    /** What all mappings to one place, or to the organization itself, have in common. */
    private class Place {

        private final String location;
        private final String path;
        private final Map<Key, MappingState> left = new LinkedHashMap<>();
        private final List<Key> named = new ArrayList<>();
        private final BiPredicate<MappingEntry, GroupRef> given;

        Place(String location, String path, Predicate<Target> here) {
            this(location, path, here, (entry, group) -> false);
        }

        /** @param given whether a group gives something already in another way */
        Place(String location, String path, Predicate<Target> here, BiPredicate<MappingEntry, GroupRef> given) {
            this.given = given;
            this.location = location.isEmpty() ? builder.location(LIST) : location + "." + LIST;
            this.path = path + LIST;
            all.stream()
                    .filter(mapping -> here.test(mapping.target()))
                    .forEach(mapping -> left.put(new Key(mapping.group(), what(mapping.target())), mapping));
        }

        void plan(Given<List<MappingEntry>> wanted, BiFunction<String, MappingEntry, Gift> gifts) {
            List<MappingEntry> entries = wanted.valueOr(List.of());
            for (int i = 0; i < entries.size(); i++) {
                String at = location + "[" + i + "]";
                MappingEntry entry = entries.get(i);
                Gift gift = gifts.apply(at, entry);
                builder.group(at + ".group", entry.source(), entry.group())
                        .ifPresent(group -> plan(at, entry, group, gift));
            }
            boolean removes = builder.mode().removes() && wanted.present();
            left.forEach((key, state) -> {
                if (removes) {
                    count--;
                    builder.add(Change.remove(path(state), new MappingStep.RemoveMapping(state.id())));
                } else {
                    builder.add(Change.keep(path(state)));
                }
            });
        }

        private void plan(String at, MappingEntry entry, GroupRef group, Gift gift) {
            Key key = new Key(group, what(gift));
            if (named.contains(key)) {
                throw DocumentProblems.duplicate(at, entry.group());
            }
            named.add(key);
            MappingState present = left.remove(key);
            String what = path + "[" + entry.source().code() + ":" + entry.group() + "]";
            Step add = new MappingStep.AddMapping(group, entry.group(), gift, entry.createdAt());
            if (present == null && given.test(entry, group)) {
                builder.add(Change.keep(what));
            } else if (present == null) {
                count++;
                Fields fields = new Fields()
                        .of("role", null, entry.role().value())
                        .of("workspace", null, entry.workspace().value());
                builder.add(Change.create(what, fields, add));
            } else {
                boolean changes = builder.mode().changes() && entry.role().present();
                Role before = role(present.target());
                Role after = changes ? entry.role().value() : before;
                builder.add(Change.change(
                        what,
                        new Fields().of("role", before, after),
                        new MappingStep.RemoveMapping(present.id()),
                        add));
            }
        }

        private String path(MappingState state) {
            return path + "[" + state.group().source().code() + ":" + state.name() + "]";
        }
    }

    private static String what(Target target) {
        return target instanceof Target.WorkspaceTitle missing ? missing.title() : "";
    }

    private static String what(Gift gift) {
        return gift instanceof Gift.WorkspaceTitle missing ? missing.title() : "";
    }

    private static @Nullable Role role(Target target) {
        if (target instanceof Target.OrganizationRole given) {
            return given.role();
        }
        return target instanceof Target.Project project ? project.role().orElse(null) : null;
    }
}
