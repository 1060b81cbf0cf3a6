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
    private final Map<String, Role> cast = new HashMap<>();
    private final Set<String> former = new HashSet<>();
    private final Set<String> newcomers = new HashSet<>();
    private final Set<EmailAddress> invited = new HashSet<>();

    PlanBuilder(DesiredState desired, PersonResolver people) {
        this.desired = desired;
        this.people = people;
    }

    Mode mode() {
        return desired.mode();
    }

    /** A place in the document as messages tell it. */
    String at(String place) {
        return desired.at(place);
    }

    void add(Change change) {
        changes.add(change);
    }

    List<Change> changes() {
        return changes;
    }

    String user(String place, String name) {
        return people.user(place, name);
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
        cast.put(user, role);
        former.remove(user);
    }

    /** Somebody who created things and is no member any more. */
    void formerMember(String user) {
        cast.remove(user);
        former.add(user);
    }

    boolean isMember(String user) {
        return cast.containsKey(user);
    }

    Role role(String user) {
        return cast.getOrDefault(user, Role.DEACTIVATED);
    }

    Set<String> members() {
        return cast.keySet();
    }

    void open(EmailAddress invitation) {
        invited.add(invitation);
    }

    boolean isOpen(EmailAddress invitation) {
        return invited.contains(invitation);
    }

    /** The member whom a document names. */
    String member(String place, String name) {
        String user = user(place, name);
        if (!isMember(user)) {
            throw DocumentProblems.noMember(place, name);
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
    Origin origin(String place, Origin origin) {
        String name = origin.createdBy().value();
        if (name == null) {
            return origin;
        }
        String user = user(place, name);
        if (!isMember(user) && !former.contains(user)) {
            throw DocumentProblems.noMember(place, name);
        }
        return new Origin(Given.of(user), origin.createdAt());
    }
}
