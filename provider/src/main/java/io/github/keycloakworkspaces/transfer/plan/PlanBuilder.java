package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.mapping.GroupRef;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the parts of a planner share: the plan as far as it is, and who will be a member once it is done. */
final class PlanBuilder {

    private final DesiredState desired;
    private final NameResolver names;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> formerMembers = new HashSet<>();
    private final Set<String> newcomers = new HashSet<>();
    private final Set<String> followers = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<EmailAddress> openInvitations = new HashSet<>();
    private final Set<String> missingGroups = new LinkedHashSet<>();

    PlanBuilder(DesiredState desired, NameResolver names) {
        this.desired = desired;
        this.names = names;
    }

    Mode mode() {
        return desired.mode();
    }

    /** A location in the document as messages tell it. */
    String location(String inDocument) {
        return desired.location(inDocument);
    }

    void add(Change change) {
        changes.add(change);
    }

    List<Change> changes() {
        return changes;
    }

    String user(String location, String name) {
        return names.user(location, name);
    }

    /** Somebody who becomes a member by the plan. */
    void newcomer(String user, Role role) {
        member(user, role);
        newcomers.add(user);
    }

    boolean isNewcomer(String user) {
        return newcomers.contains(user);
    }

    /** Somebody about whom groups decide already: what these give them is computed, and no document can want it. */
    void follower(String user) {
        followers.add(user);
    }

    /** Whether the grants of a source are left alone, whatever the document says of them. */
    boolean computed(String user, Source source) {
        return !mode().restores()
                && followers.contains(user)
                && GroupSource.of(source).isPresent();
    }

    /** Somebody who keeps another role than the document says, because groups decide about it. */
    void kept(String user) {
        kept.add(user);
    }

    /** Whether the document may have been written for another role than the one that somebody has. */
    boolean outdated(String user) {
        return kept.contains(user) || (!mode().changes() && !isNewcomer(user));
    }

    void member(String user, Role role) {
        roles.put(user, role);
        formerMembers.remove(user);
    }

    /** Somebody who created things and is no member any more. */
    void formerMember(String user) {
        roles.remove(user);
        formerMembers.add(user);
    }

    boolean isMember(String user) {
        return roles.containsKey(user);
    }

    Role role(String user) {
        return roles.getOrDefault(user, Role.DEACTIVATED);
    }

    Set<String> members() {
        return roles.keySet();
    }

    void open(EmailAddress invitation) {
        openInvitations.add(invitation);
    }

    boolean isOpen(EmailAddress invitation) {
        return openInvitations.contains(invitation);
    }

    /** The member whom a document names. */
    String member(String location, String name) {
        String user = user(location, name);
        if (!isMember(user)) {
            throw DocumentProblems.noMember(location, name);
        }
        return user;
    }

    /** Somebody whom a document names, who is a member or was one. */
    String known(String location, String name) {
        String user = user(location, name);
        if (!isMember(user) && !formerMembers.contains(user)) {
            throw DocumentProblems.noMember(location, name);
        }
        return user;
    }

    /**
     * The group that a document names. What tells how things were may name groups that Keycloak doesn't have any more:
     * they give nothing, are empty here, and are told by the plan.
     */
    Optional<GroupRef> group(String location, GroupSource source, String name) {
        Optional<GroupRef> group = names.group(source, name);
        if (group.isEmpty()) {
            if (!mode().restores()) {
                throw DocumentProblems.unknownGroup(location, name);
            }
            missingGroups.add(name);
        }
        return group;
    }

    /** By name, in the order of the document. */
    List<String> missingGroups() {
        return List.copyOf(missingGroups);
    }

    /** Of settings what isn't said is as if it had never been set, unless what the document doesn't name stays. */
    ProjectSettings settings(Given<ProjectSettings> wanted, ProjectSettings before) {
        ProjectSettings said = wanted.value();
        if (said == null) {
            return before;
        }
        return mode().removes() ? said : before.with(said.set());
    }

    /**
     * As {@link #origin}. What tells how things were comes in pieces: who created something may become a member by a later
     * one.
     */
    Origin earlyOrigin(String location, Origin origin) {
        String name = origin.createdBy().value();
        return name == null || !mode().restores()
                ? origin(location, origin)
                : new Origin(Given.of(user(location, name)), origin.createdAt());
    }

    /** With a user name in place of the name. */
    Origin origin(String location, Origin origin) {
        String name = origin.createdBy().value();
        if (name == null) {
            return origin;
        }
        return new Origin(Given.of(known(location, name)), origin.createdAt());
    }
}
