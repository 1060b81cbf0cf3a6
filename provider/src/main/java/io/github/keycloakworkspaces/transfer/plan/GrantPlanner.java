package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.GrantEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Explicit memberships in one workspace or project, and the invitations that lead there. */
final class GrantPlanner {

    private final PlanBuilder builder;
    private final ResourcePath path;

    GrantPlanner(PlanBuilder builder, ResourcePath path) {
        this.builder = builder;
        this.path = path;
    }

    /** Who is an explicit member then. */
    Set<String> plan(String location, Given<List<GrantEntry>> wanted, Map<String, Set<Source>> present) {
        Set<String> named = new HashSet<>();
        Set<String> members = new HashSet<>();
        List<GrantEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            GrantEntry entry = entries.get(i);
            String at = location + ".members[" + i + "]";
            String user = builder.member(at, entry.user());
            if (!named.add(user)) {
                throw DocumentProblems.duplicate(at, entry.user());
            }
            Set<Source> before = present.getOrDefault(user, Set.of());
            Set<Source> after = sources(user, entry, before);
            plan(user, before, after);
            if (!after.isEmpty()) {
                members.add(user);
            }
        }
        boolean removes = builder.mode().removes() && wanted.present();
        new TreeMap<>(present).forEach((user, sources) -> {
            // Whoever stops being a member of the organization loses this, too.
            if (!named.contains(user) && builder.isMember(user)) {
                Set<Source> kept = removes ? computed(user, sources) : sources;
                plan(user, sources, kept);
                if (!kept.isEmpty()) {
                    members.add(user);
                }
            }
        });
        return members;
    }

    /** What groups give doesn't end because a document doesn't name it. */
    private Set<Source> computed(String user, Set<Source> sources) {
        Set<Source> computed = EnumSet.noneOf(Source.class);
        sources.stream().filter(source -> builder.computed(user, source)).forEach(computed::add);
        return computed;
    }

    private Set<Source> sources(String user, GrantEntry entry, Set<Source> before) {
        List<Source> said = entry.sources().value();
        if (!before.isEmpty() && (said == null || !builder.mode().changes())) {
            return before;
        }
        Set<Source> sources = EnumSet.noneOf(Source.class);
        sources.addAll(said == null ? List.of(Source.IMPORT) : said);
        sources.removeIf(source -> builder.computed(user, source));
        sources.addAll(computed(user, before));
        if (!builder.mode().removes()) {
            sources.addAll(before);
        }
        return sources;
    }

    private void plan(String user, Set<Source> before, Set<Source> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        List<Step> steps = new ArrayList<>();
        for (Source source : Source.values()) {
            if (after.contains(source) && !before.contains(source)) {
                steps.add(new GrantStep.AddGrant(path, user, source));
            } else if (before.contains(source) && !after.contains(source)) {
                steps.add(new GrantStep.RemoveGrant(path, user, source));
            }
        }
        Object member = path + ".members[" + user + "]";
        Step[] all = steps.toArray(Step[]::new);
        if (after.isEmpty()) {
            builder.add(Change.remove(member, all));
        } else if (before.isEmpty()) {
            builder.add(Change.create(member, new Fields().of("sources", null, new TreeSet<>(after)), all));
        } else {
            builder.add(Change.change(
                    member, new Fields().of("sources", new TreeSet<>(before), new TreeSet<>(after)), all));
        }
    }

    void invited(String location, Given<List<EmailAddress>> wanted, Set<EmailAddress> present) {
        Set<EmailAddress> named = new HashSet<>();
        List<EmailAddress> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            EmailAddress email = entries.get(i);
            String at = location + ".invited[" + i + "]";
            if (!builder.isOpen(email)) {
                throw DocumentProblems.noInvitation(at, email.value());
            }
            if (!named.add(email)) {
                throw DocumentProblems.duplicate(at, email.value());
            }
            Object target = path + ".invited[" + email + "]";
            builder.add(
                    present.contains(email)
                            ? Change.keep(target)
                            : Change.create(target, new Fields(), new InvitationStep.AddTarget(path, email)));
        }
        boolean removes = builder.mode().removes() && wanted.present();
        for (EmailAddress email : present) {
            if (!named.contains(email) && builder.isOpen(email)) {
                Object target = path + ".invited[" + email + "]";
                builder.add(
                        removes
                                ? Change.remove(target, new InvitationStep.RemoveTarget(path, email))
                                : Change.keep(target));
            }
        }
    }
}
