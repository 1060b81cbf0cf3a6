package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.Following;
import io.github.keycloakworkspaces.transfer.state.Following.Heard;
import io.github.keycloakworkspaces.transfer.state.Following.ScimState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.MemberState;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members, and the passing on of ownership. */
final class MemberPlanner {

    private final PlanBuilder builder;
    private final OrganizationDocument document;
    private final @Nullable String presentOwner;
    private final boolean creates;
    private final Map<String, MemberState> present = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> scimNames = new HashSet<>();

    MemberPlanner(PlanBuilder builder, OrganizationDocument document, OrganizationState state, boolean creates) {
        this.builder = builder;
        this.document = document;
        this.presentOwner = state.properties().owner();
        this.creates = creates;
        state.members().forEach(member -> present.put(member.user(), member));
    }

    void plan(Properties wanted) {
        present.values().forEach(member -> {
            scimName(member.following());
            if (member.live() && member.following().groups()) {
                builder.follower(member.user());
            }
            if (member.live()) {
                builder.member(member.user(), member.role());
            } else {
                builder.formerMember(member.user());
            }
        });
        List<MemberEntry> entries = document.members().valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            plan(builder.location("members[" + i + "]"), entries.get(i), wanted);
        }
        owner(wanted);
        boolean removes = builder.mode().removes() && document.members().present();
        present.values().stream()
                .filter(member -> member.live() && !named.contains(member.user()))
                .forEach(member -> rest(member, removes, wanted));
        requireSeats(wanted);
    }

    private void plan(String location, MemberEntry entry, Properties wanted) {
        String user = builder.user(location + ".user", entry.user());
        if (!named.add(user)) {
            throw DocumentProblems.duplicate(location + ".user", entry.user());
        }
        MemberState member = present.get(user);
        if (user.equals(wanted.owner())) {
            if (entry.role().present() && (creates || builder.mode().changes())) {
                throw DocumentProblems.invalid(location + ".role", "the owner is named by owner alone");
            }
            ownersFacts(user, entry);
        } else if (entry.deletedAt() != null) {
            former(user, member, entry);
        } else if (member == null || !member.live()) {
            add(user, entry, wanted);
        } else {
            change(member, entry);
        }
        following(location + ".following", user, entry.following());
    }

    /** What the role follows is a fact: it is taken where a document tells how things were. */
    private void following(String location, String user, @Nullable Following following) {
        if (following == null || !(creates || builder.mode().restores())) {
            return;
        }
        long sources = following.heard().stream().map(Heard::source).distinct().count();
        if (sources < following.heard().size()) {
            throw DocumentProblems.duplicate(location + ".heard", user);
        }
        MemberState member = present.get(user);
        String path = path(user) + ".following";
        if (member != null && !member.following().equals(Following.NOTHING)) {
            builder.add(Change.keep(path));
        } else if (scimName(following)) {
            builder.add(Change.create(path, new Fields(), new MappingStep.SetFollowing(user, following)));
        } else {
            throw DocumentProblems.duplicate(location + ".scim.user_name", user);
        }
    }

    /** Whether nobody else has it. */
    private boolean scimName(Following following) {
        ScimState scim = following.scim();
        return scim == null
                || scim.deletedAt() != null
                || scimNames.add(scim.userName().toLowerCase(Locale.ROOT));
    }

    private void ownersFacts(String user, MemberEntry entry) {
        if (creates) {
            Source source = entry.source().valueOr(Source.MANUAL);
            builder.add(new Change(
                    Change.Verb.CREATE,
                    path(user),
                    Map.of(),
                    List.of(new MemberStep.SetOwnerFacts(user, source, entry.createdAt(), entry.current()))));
        }
    }

    private void former(String user, @Nullable MemberState member, MemberEntry entry) {
        if (member == null) {
            Instant deletedAt = entry.deletedAt();
            Step step = new MemberStep.AddMember(
                    user, Role.DEACTIVATED, entry.source().valueOr(Source.IMPORT), entry.createdAt(), deletedAt, false);
            builder.add(Change.create(path(user), new Fields().of("deleted_at", null, deletedAt), step));
        } else if (member.live() && builder.mode().changes()) {
            builder.add(Change.remove(path(user), new MemberStep.RemoveMember(user)));
        } else {
            builder.add(Change.keep(path(user)));
            return;
        }
        builder.formerMember(user);
    }

    private void add(String user, MemberEntry entry, Properties wanted) {
        Role role = entry.role().valueOr(wanted.defaultRole());
        Source source = entry.source().valueOr(Source.IMPORT);
        builder.add(Change.create(
                path(user),
                new Fields().of("role", null, role).of("source", null, source),
                new MemberStep.AddMember(user, role, source, entry.createdAt(), null, entry.current())));
        builder.newcomer(user, role);
    }

    /** Whoever was the Owner is an Administrator, unless the document says another role. */
    private void change(MemberState member, MemberEntry entry) {
        Source said = entry.source().value();
        boolean computed = said != null && !member.role().owns() && builder.computed(member.user(), said);
        if (computed) {
            builder.kept(member.user());
        }
        if (!builder.mode().changes() || computed) {
            builder.add(Change.keep(path(member.user())));
            return;
        }
        Role before = member.role().owns() ? Role.ADMINISTRATOR : member.role();
        Role role = entry.role().valueOr(before);
        Source source = entry.source().valueOr(role == before ? member.source() : Source.IMPORT);
        boolean same = role == before && source == member.source();
        Step[] steps = same ? new Step[0] : new Step[] {new MemberStep.ChangeMember(member.user(), role, source)};
        builder.add(Change.change(
                path(member.user()),
                new Fields().of("role", member.role(), role).of("source", member.source(), source),
                steps));
        builder.member(member.user(), role);
    }

    /** Somebody becomes the Owner who works in the organization. */
    private void owner(Properties wanted) {
        String owner = wanted.owner();
        if (owner == null) {
            return;
        }
        MemberState member = present.get(owner);
        if (!owner.equals(presentOwner)) {
            if (member == null || !member.live()) {
                builder.add(Change.create(
                        path(owner),
                        new Fields().of("role", null, Role.OWNER),
                        new MemberStep.AddMember(owner, Role.ADMINISTRATOR, Source.IMPORT, null, null, false),
                        new MemberStep.TransferOwnership(owner)));
            } else {
                Step activate = new MemberStep.ChangeMember(owner, Role.ADMINISTRATOR, Source.IMPORT);
                Step passOn = new MemberStep.TransferOwnership(owner);
                builder.add(Change.change(
                        path(owner),
                        new Fields().of("role", member.role(), Role.OWNER),
                        member.role().working() ? new Step[] {passOn} : new Step[] {activate, passOn}));
            }
            if (presentOwner != null && !named.contains(presentOwner)) {
                builder.member(presentOwner, Role.ADMINISTRATOR);
            }
        } else if (!creates) {
            builder.add(Change.keep(path(owner)));
        }
        named.add(owner);
        builder.member(owner, Role.OWNER);
    }

    /** Members whom the document doesn't name. */
    private void rest(MemberState member, boolean removes, Properties wanted) {
        String user = member.user();
        if (removes) {
            builder.add(Change.remove(path(user), new MemberStep.RemoveMember(user)));
            builder.formerMember(user);
        } else {
            Role role = user.equals(presentOwner) && !user.equals(wanted.owner()) ? Role.ADMINISTRATOR : member.role();
            builder.add(Change.change(path(user), new Fields().of("role", member.role(), role)));
        }
    }

    /** People who work already do so however few seats there are. */
    private void requireSeats(Properties wanted) {
        Integer limit = wanted.seatLimit();
        if (limit == null || creates || !builder.mode().countsSeats()) {
            return;
        }
        List<String> working = builder.members().stream()
                .filter(user -> builder.role(user).working())
                .toList();
        boolean more = working.stream().anyMatch(user -> !worked(user));
        if (more && working.size() > limit) {
            throw DocumentProblems.seatsExhausted(builder.location("members"), limit);
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
