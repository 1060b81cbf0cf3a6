package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.tag.Tags;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TagEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.TagsState;
import io.github.keycloakworkspaces.transfer.state.TagsState.TagState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tags of members, and who has them. Labels that differ in the case of their letters only are the same. */
final class TagPlanner {

    private static final String LIST = "tags";

    private final PlanBuilder builder;
    private final TagsState present;
    private final boolean creates;

    /** The tags that there will be: their labels by their keys. */
    private final Map<String, String> labels = new HashMap<>();

    TagPlanner(PlanBuilder builder, TagsState present, boolean creates) {
        this.builder = builder;
        this.present = present;
        this.creates = creates;
    }

    /** Once it is known who will be a member. */
    void plan(Given<List<TagEntry>> wanted, List<MemberEntry> members) {
        tags(wanted);
        for (int i = 0; i < members.size(); i++) {
            MemberEntry entry = members.get(i);
            List<String> said = entry.tags().value();
            if (said != null) {
                member(builder.location("members[" + i + "]"), entry, said);
            }
        }
    }

    private void tags(Given<List<TagEntry>> wanted) {
        Map<String, TagState> left = new LinkedHashMap<>();
        present.tags().forEach(tag -> left.put(Tags.key(tag.label()), tag));
        List<TagEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            String at = builder.location(LIST + "[" + i + "]");
            String label = label(at, entries.get(i).label());
            if (labels.containsKey(Tags.key(label))) {
                throw DocumentProblems.duplicate(at, label);
            }
            tag(at, label, entries.get(i), left.remove(Tags.key(label)));
        }
        boolean removes = builder.mode().removes() && wanted.present();
        left.forEach((key, tag) -> {
            if (removes) {
                builder.add(Change.remove(path(tag.label()), new TagStep.RemoveTag(tag.id())));
            } else {
                labels.put(key, tag.label());
                builder.add(Change.keep(path(tag.label())));
            }
        });
        if (labels.size() > Tags.MOST && !builder.mode().restores()) {
            throw DocumentProblems.tooLarge(LIST, Tags.MOST);
        }
    }

    private void tag(String at, String label, TagEntry entry, @Nullable TagState there) {
        if (there == null) {
            labels.put(Tags.key(label), label);
            var origin = builder.earlyOrigin(at + ".created_by", entry.origin());
            Step add = new TagStep.AddTag(label, origin, entry.changedAt());
            builder.add(Change.create(path(label), new Fields(), add));
            return;
        }
        String after = builder.mode().changes() ? label : there.label();
        labels.put(Tags.key(label), after);
        builder.add(Change.change(
                path(after), new Fields().of("label", there.label(), after), new TagStep.RenameTag(there.id(), after)));
    }

    private void member(String at, MemberEntry entry, List<String> said) {
        String user = builder.user(at + ".user", entry.user());
        Set<String> named = named(at + "." + LIST, said);
        if (!builder.isMember(user)) {
            if (named.isEmpty()) {
                return;
            }
            throw DocumentProblems.noMember(at + "." + LIST, entry.user());
        }
        // What goes with a tag that is removed is no change of the member.
        Set<String> before = new LinkedHashSet<>();
        present.of(user).stream().map(Tags::key).filter(labels::containsKey).forEach(before::add);
        boolean touched = creates || builder.mode().changes() || builder.isNewcomer(user);
        Set<String> after = new LinkedHashSet<>(touched ? named : before);
        if (!builder.mode().removes()) {
            after.addAll(before);
        }
        change(user, before, after);
    }

    /** The keys of labels that a document names. */
    private Set<String> named(String at, List<String> said) {
        Set<String> named = new LinkedHashSet<>();
        for (int i = 0; i < said.size(); i++) {
            String place = at + "[" + i + "]";
            String key = Tags.key(label(place, said.get(i)));
            if (!labels.containsKey(key)) {
                throw DocumentProblems.noTag(place, said.get(i));
            }
            if (!named.add(key)) {
                throw DocumentProblems.duplicate(place, said.get(i));
            }
        }
        return named;
    }

    private void change(String user, Set<String> before, Set<String> after) {
        List<Step> steps = new ArrayList<>();
        after.stream()
                .filter(key -> !before.contains(key))
                .forEach(key -> steps.add(new TagStep.GiveTag(user, shown(key))));
        before.stream()
                .filter(key -> !after.contains(key))
                .forEach(key -> steps.add(new TagStep.TakeTag(user, shown(key))));
        Object path = "members[" + user + "]." + LIST;
        Fields fields = new Fields().of(LIST, shown(before), shown(after));
        Step[] all = steps.toArray(Step[]::new);
        if (before.isEmpty() && !after.isEmpty()) {
            builder.add(Change.create(path, fields, all));
        } else if (after.isEmpty() && !before.isEmpty()) {
            builder.add(Change.remove(path, all));
        } else {
            builder.add(Change.change(path, fields, all));
        }
    }

    private Set<String> shown(Set<String> keys) {
        Set<String> shown = new TreeSet<>();
        keys.forEach(key -> shown.add(shown(key)));
        return shown;
    }

    private String shown(String key) {
        return labels.getOrDefault(key, key);
    }

    private static String label(String at, String text) {
        if (!Tags.isLabel(text)) {
            throw DocumentProblems.invalid(at, "has to have 1 to 255 letters that people see");
        }
        return Tags.shown(text);
    }

    private static String path(String label) {
        return LIST + "[" + label + "]";
    }
}
