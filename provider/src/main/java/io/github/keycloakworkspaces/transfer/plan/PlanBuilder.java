package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parts of a planner share: the plan as far as it is, and who will be a member once it is done. */
final class PlanBuilder {

    private final DesiredState desired;
    private final PersonResolver people;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final Set<String> formerMembers = new HashSet<>();
    private final Set<String> newcomers = new HashSet<>();
    private final Set<EmailAddress> openInvitations = new HashSet<>();

    PlanBuilder(DesiredState desired, PersonResolver people) {
        this.desired = desired;
        this.people = people;
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
        return people.user(location, name);
    }

    /** Somebody who becomes a member by the plan. */
    void newcomer(String user, Role role) {
        member(user, role);
        newcomers.add(user);
    }

    boolean isNewcomer(String user) {
        return newcomers.contains(user);
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

    /** Of settings what isn't said is as if it had never been set, unless what the document doesn't name stays. */
    ProjectSettings settings(Given<ProjectSettings> wanted, ProjectSettings before) {
        ProjectSettings said = wanted.value();
        if (said == null) {
            return before;
        }
        return mode().removes() ? said : before.with(said.set());
    }

    /** With a user name in place of the name. */
    Origin origin(String location, Origin origin) {
        String name = origin.createdBy().value();
        if (name == null) {
            return origin;
        }
        String user = user(location, name);
        if (!isMember(user) && !formerMembers.contains(user)) {
            throw DocumentProblems.noMember(location, name);
        }
        return new Origin(Given.of(user), origin.createdAt());
    }
}
