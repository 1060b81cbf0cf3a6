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

    private final PlanBuilder planning;
    private final ResourcePath place;

    GrantPlanner(PlanBuilder planning, ResourcePath place) {
        this.planning = planning;
        this.place = place;
    }

    /** Who is an explicit member then. */
    Set<String> plan(String where, Given<List<GrantEntry>> wanted, Map<String, Set<Source>> present) {
        Set<String> named = new HashSet<>();
        List<GrantEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            GrantEntry entry = entries.get(i);
            String at = where + ".members[" + i + "]";
            String user = planning.member(at, entry.user());
            if (!named.add(user)) {
                throw DocumentProblems.duplicate(at, entry.user());
            }
            Set<Source> before = present.getOrDefault(user, Set.of());
            plan(user, before, sources(entry, before));
        }
        boolean removes = planning.mode().removes() && wanted.present();
        Set<String> members = new HashSet<>(named);
        new TreeMap<>(present).forEach((user, sources) -> {
            // Whoever stops being a member of the organization loses this, too.
            if (!named.contains(user) && planning.isMember(user)) {
                plan(user, sources, removes ? Set.of() : sources);
                if (!removes) {
                    members.add(user);
                }
            }
        });
        return members;
    }

    private Set<Source> sources(GrantEntry entry, Set<Source> before) {
        List<Source> said = entry.sources().value();
        if (!before.isEmpty() && (said == null || !planning.mode().changes())) {
            return before;
        }
        Set<Source> sources = EnumSet.noneOf(Source.class);
        sources.addAll(said == null ? List.of(Source.IMPORT) : said);
        if (!planning.mode().removes()) {
            sources.addAll(before);
        }
        return sources;
    }

    private void plan(String user, Set<Source> before, Set<Source> after) {
        List<Step> steps = new ArrayList<>();
        for (Source source : Source.values()) {
            if (after.contains(source) && !before.contains(source)) {
                steps.add(new Step.AddGrant(place, user, source));
            } else if (before.contains(source) && !after.contains(source)) {
                steps.add(new Step.RemoveGrant(place, user, source));
            }
        }
        Object path = place + ".members[" + user + "]";
        Step[] all = steps.toArray(Step[]::new);
        if (after.isEmpty()) {
            planning.add(Change.remove(path, all));
        } else if (before.isEmpty()) {
            planning.add(Change.create(path, new Fields().of("sources", null, new TreeSet<>(after)), all));
        } else {
            planning.add(
                    Change.change(path, new Fields().of("sources", new TreeSet<>(before), new TreeSet<>(after)), all));
        }
    }

    void invited(String where, Given<List<EmailAddress>> wanted, Set<EmailAddress> present) {
        Set<EmailAddress> named = new HashSet<>();
        List<EmailAddress> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            EmailAddress email = entries.get(i);
            String at = where + ".invited[" + i + "]";
            if (!planning.isOpen(email)) {
                throw DocumentProblems.noInvitation(at, email.value());
            }
            if (!named.add(email)) {
                throw DocumentProblems.duplicate(at, email.value());
            }
            Object path = place + ".invited[" + email + "]";
            planning.add(
                    present.contains(email)
                            ? Change.keep(path)
                            : Change.create(path, new Fields(), new Step.AddInvited(place, email)));
        }
        boolean removes = planning.mode().removes() && wanted.present();
        for (EmailAddress email : present) {
            if (!named.contains(email) && planning.isOpen(email)) {
                Object path = place + ".invited[" + email + "]";
                planning.add(removes ? Change.remove(path, new Step.RemoveInvited(place, email)) : Change.keep(path));
            }
        }
    }
}
