package io.github.keycloakworkspaces.tag;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.Authority;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.PermissionRecheck;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.TagId;
import io.github.keycloakworkspaces.tag.SkippedRow.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that give tags to many members at once, for those who change members' roles. */
public final class TagImports {

    /** So many people a file names at most. */
    public static final int MOST_ROWS = 1000;

    /** So many different tags a file gives at most: each takes a statement. */
    public static final int MOST_TAGS = 50;

    private final MembershipStore members;
    private final PermissionRecheck recheck;
    private final TagStore tags;
    private final TagImportStore imports;

    public TagImports(MembershipStore members, PermissionRecheck recheck, TagStore tags, TagImportStore imports) {
        this.members = members;
        this.recheck = recheck;
        this.tags = tags;
        this.imports = imports;
    }

    /**
     * Gives the members of a file its tags, and makes those that aren't there. Rows that can't be followed are skipped.
     *
     * @param everybody labels that everybody in the file gets, separated by commas
     * @return the number by which what became of it can be asked for
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code tag.import_malformed},
     *     {@code tag.import_too_large}, {@code tag.too_many}, {@code organization.not_found}, {@code caller.changed}
     */
    public long run(Actor actor, OrganizationId organization, String everybody, String file) {
        Plan plan = new Plan(TagFile.labels(everybody));
        List<TagRow> rows = TagFile.read(file);
        Authority.lock(members, recheck, actor, organization, Action.MEMBERS_CHANGE_ROLE);
        Set<String> addresses = rows.stream().map(TagImports::address).collect(Collectors.toSet());
        Map<String, List<PersonId>> people = addresses.isEmpty() ? Map.of() : imports.people(organization, addresses);
        rows.forEach(row -> plan.add(row, people.getOrDefault(address(row), List.of())));
        if (plan.given.size() > MOST_TAGS) {
            throw TagProblems.importTooLarge();
        }
        Map<String, TagId> present = tags.labels(organization);
        List<String> missing = plan.given.keySet().stream()
                .filter(key -> !present.containsKey(key))
                .map(plan.labels::get)
                .toList();
        if (present.size() + missing.size() > Tags.MOST) {
            throw TagProblems.tooMany();
        }
        tags.add(organization, missing, actor.person());
        int assigned = assign(organization, plan, missing.isEmpty() ? present : tags.labels(organization));
        return imports.add(organization, missing.size(), assigned, plan.skipped);
    }

    private int assign(OrganizationId organization, Plan plan, Map<String, TagId> numbers) {
        int assigned = 0;
        for (Map.Entry<String, Set<PersonId>> one : plan.given.entrySet()) {
            var selection = new TagSelection(MemberFilter.of(one.getValue()), Set.of());
            assigned += tags.assign(organization, selection, Set.of(numbers.get(one.getKey())));
        }
        return assigned;
    }

    private static String address(TagRow row) {
        return row.email().toLowerCase(Locale.ROOT);
    }

    /** Who gets what. */
    private static final class Plan {

        /** By the keys of tags. */
        final Map<String, Set<PersonId>> given = new LinkedHashMap<>();

        final Map<String, String> labels = new LinkedHashMap<>();
        final List<SkippedRow> skipped = new ArrayList<>();
        private final List<String> everybody;

        Plan(List<String> everybody) {
            this.everybody = everybody.stream().map(Tags::shown).toList();
        }

        void add(TagRow row, List<PersonId> people) {
            Reason reason = reason(row, people);
            if (reason != null) {
                skipped.add(new SkippedRow(row.number(), row.email(), reason));
                return;
            }
            Stream.concat(everybody.stream(), row.labels().stream().map(Tags::shown))
                    .forEach(label -> {
                        labels.putIfAbsent(Tags.key(label), label);
                        given.computeIfAbsent(Tags.key(label), key -> new HashSet<>())
                                .add(people.get(0));
                    });
        }

        private @Nullable Reason reason(TagRow row, List<PersonId> people) {
            if (!row.email().contains("@")) {
                return Reason.NO_ADDRESS;
            }
            if (people.size() != 1) {
                return people.isEmpty() ? Reason.NOT_A_MEMBER : Reason.AMBIGUOUS;
            }
            if (everybody.isEmpty() && row.labels().isEmpty()) {
                return Reason.NO_TAG;
            }
            return row.labels().stream().allMatch(Tags::isLabel) ? null : Reason.BAD_LABEL;
        }
    }
}
