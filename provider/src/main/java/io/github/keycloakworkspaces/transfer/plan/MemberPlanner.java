package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Head;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members, and the passing on of ownership. */
final class MemberPlanner {

    private final PlanBuilder planning;
    private final OrganizationDocument document;
    private final @Nullable String presentOwner;
    private final boolean founds;
    private final Map<String, MemberState> present = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    MemberPlanner(PlanBuilder planning, OrganizationDocument document, OrganizationState state, boolean founds) {
        this.planning = planning;
        this.document = document;
        this.presentOwner = state.head().owner();
        this.founds = founds;
        state.members().forEach(member -> present.put(member.user(), member));
    }

    void plan(Head wanted) {
        present.values().forEach(member -> {
            if (member.live()) {
                planning.member(member.user(), member.role());
            } else {
                planning.formerMember(member.user());
            }
        });
        List<MemberEntry> entries = document.members().valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            plan(planning.at("members[" + i + "]"), entries.get(i), wanted);
        }
        owner(wanted);
        boolean removes = planning.mode().removes() && document.members().present();
        present.values().stream()
                .filter(member -> member.live() && !named.contains(member.user()))
                .forEach(member -> rest(member, removes, wanted));
        requireSeats(wanted);
    }

    private void plan(String place, MemberEntry entry, Head wanted) {
        String user = planning.user(place + ".user", entry.user());
        if (!named.add(user)) {
            throw DocumentProblems.duplicate(place + ".user", entry.user());
        }
        MemberState member = present.get(user);
        if (user.equals(wanted.owner())) {
            if (entry.role().present() && (founds || planning.mode().changes())) {
                throw DocumentProblems.invalid(place + ".role", "the owner is named by owner alone");
            }
            ownersFacts(user, entry);
        } else if (entry.deletedAt() != null) {
            former(user, member, entry);
        } else if (member == null || !member.live()) {
            add(user, entry, wanted);
        } else {
            change(member, entry);
        }
    }

    private void ownersFacts(String user, MemberEntry entry) {
        if (founds) {
            Source source = entry.source().valueOr(Source.MANUAL);
            planning.add(new Change(
                    Change.Verb.CREATE,
                    path(user),
                    Map.of(),
                    List.of(new Step.SetOwnersFacts(user, source, entry.createdAt(), entry.current()))));
        }
    }

    private void former(String user, @Nullable MemberState member, MemberEntry entry) {
        if (member == null) {
            Instant deletedAt = entry.deletedAt();
            Step step = new Step.AddMember(
                    user, Role.DEACTIVATED, entry.source().valueOr(Source.IMPORT), entry.createdAt(), deletedAt, false);
            planning.add(Change.create(path(user), new Fields().of("deleted_at", null, deletedAt), step));
        } else if (member.live() && planning.mode().changes()) {
            planning.add(Change.remove(path(user), new Step.RemoveMember(user)));
        } else {
            planning.add(Change.keep(path(user)));
            return;
        }
        planning.formerMember(user);
    }

    private void add(String user, MemberEntry entry, Head wanted) {
        Role role = entry.role().valueOr(wanted.defaultRole());
        Source source = entry.source().valueOr(Source.IMPORT);
        planning.add(Change.create(
                path(user),
                new Fields().of("role", null, role).of("source", null, source),
                new Step.AddMember(user, role, source, entry.createdAt(), null, entry.current())));
        planning.newcomer(user, role);
    }

    /** Whoever was the Owner is an Administrator, unless the document says another role. */
    private void change(MemberState member, MemberEntry entry) {
        if (!planning.mode().changes()) {
            planning.add(Change.keep(path(member.user())));
            return;
        }
        Role before = member.role().owns() ? Role.ADMINISTRATOR : member.role();
        Role role = entry.role().valueOr(before);
        Source source = entry.source().valueOr(role == before ? member.source() : Source.IMPORT);
        boolean same = role == before && source == member.source();
        Step[] steps = same ? new Step[0] : new Step[] {new Step.ChangeMember(member.user(), role, source)};
        planning.add(Change.change(
                path(member.user()),
                new Fields().of("role", member.role(), role).of("source", member.source(), source),
                steps));
        planning.member(member.user(), role);
    }

    /** Somebody becomes the Owner who works in the organization. */
    private void owner(Head wanted) {
        String owner = wanted.owner();
        if (owner == null) {
            return;
        }
        MemberState member = present.get(owner);
        if (!owner.equals(presentOwner)) {
            if (member == null || !member.live()) {
                planning.add(Change.create(
                        path(owner),
                        new Fields().of("role", null, Role.OWNER),
                        new Step.AddMember(owner, Role.ADMINISTRATOR, Source.IMPORT, null, null, false),
                        new Step.PassOn(owner)));
            } else {
                Step activate = new Step.ChangeMember(owner, Role.ADMINISTRATOR, Source.IMPORT);
                Step passOn = new Step.PassOn(owner);
                planning.add(Change.change(
                        path(owner),
                        new Fields().of("role", member.role(), Role.OWNER),
                        member.role().working() ? new Step[] {passOn} : new Step[] {activate, passOn}));
            }
            if (presentOwner != null && !named.contains(presentOwner)) {
                planning.member(presentOwner, Role.ADMINISTRATOR);
            }
        } else if (!founds) {
            planning.add(Change.keep(path(owner)));
        }
        named.add(owner);
        planning.member(owner, Role.OWNER);
    }

    /** Members whom the document doesn't name. */
    private void rest(MemberState member, boolean removes, Head wanted) {
        String user = member.user();
        if (removes) {
            planning.add(Change.remove(path(user), new Step.RemoveMember(user)));
            planning.formerMember(user);
        } else {
            Role role = user.equals(presentOwner) && !user.equals(wanted.owner()) ? Role.ADMINISTRATOR : member.role();
            planning.add(Change.change(path(user), new Fields().of("role", member.role(), role)));
        }
    }

    /** People who work already do so however few seats there are. */
    private void requireSeats(Head wanted) {
        Integer limit = wanted.seatLimit();
        if (limit == null || founds || !planning.mode().countsSeats()) {
            return;
        }
        List<String> working = planning.members().stream()
                .filter(user -> planning.role(user).working())
                .toList();
        boolean more = working.stream().anyMatch(user -> !worked(user));
        if (more && working.size() > limit) {
            throw DocumentProblems.seatsExhausted(planning.at("members"), limit);
        }
    }

    private boolean worked(String user) {
        MemberState member = present.get(user);
        return member != null && member.live() && member.role().working();
    }

    private static String path(String user) {
        return "members[" + user + "]";
    }
}
