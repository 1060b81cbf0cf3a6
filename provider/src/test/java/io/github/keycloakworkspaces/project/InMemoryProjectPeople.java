package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Removal;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of one project of one organization in sets. Lists for people are made by a database only. */
final class InMemoryProjectPeople implements ProjectMemberStore, ProjectRoleStore {

    final Set<PersonId> explicit = new HashSet<>();
    final Set<PersonId> inherited = new HashSet<>();
    final Map<PersonId, ProjectRole> roles = new LinkedHashMap<>();
    boolean personal;

    private final MembershipStore members;
    final OrganizationId organization;
    private final ProjectId project;
    private final List<PersonId> everybody = new ArrayList<>();
    private long nextRole = 1;

    InMemoryProjectPeople(MembershipStore members, OrganizationId organization, ProjectId project) {
        this.members = members;
        this.organization = organization;
        this.project = project;
    }

    void know(PersonId person) {
        everybody.add(person);
    }

    @Override
    public Optional<ProjectPlace> place(OrganizationId organization, ProjectId project) {
        return here(organization, project) ? Optional.of(new ProjectPlace(project, personal)) : Optional.empty();
    }

    @Override
    public List<ProjectPerson> people(OrganizationId organization, ProjectId project, Set<PersonId> people) {
        return people.stream()
                .flatMap(person -> members.liveMember(organization, person).stream())
                .map(this::person)
                .toList();
    }

    @Override
    public Page<ProjectMember> members(OrganizationId organization, ProjectId project, ProjectMemberQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long addMembers(OrganizationId organization, ProjectId project, PeopleSelection selection, Source source) {
        members.changed(organization);
        return selected(selection).stream()
                .filter(ProjectPerson::addable)
                .filter(person -> explicit.add(person.person()))
                .count();
    }

    @Override
    public Removal removeMembers(OrganizationId organization, ProjectId project, PeopleSelection selection) {
        members.changed(organization);
        int removed = (int) selected(selection).stream()
                .filter(person -> explicit.remove(person.person()))
                .count();
        roles.keySet().removeIf(person -> !explicit.contains(person) && !inherited.contains(person));
        return new Removal(removed, Set.of());
    }

    @Override
    public List<ProjectRole> ofProject(OrganizationId organization, ProjectId project) {
        return List.copyOf(roles.values());
    }

    @Override
    public List<ProjectRole> ofPerson(OrganizationId organization, PersonId person, Set<ProjectId> projects) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProjectRole> find(OrganizationId organization, ProjectId project, PersonId person) {
        return Optional.ofNullable(roles.get(person));
    }

    @Override
    public Optional<ProjectRole> find(OrganizationId organization, long id) {
        return roles.values().stream()
                .filter(role -> role.id() == id && role.organization().equals(organization))
                .findFirst();
    }

    @Override
    public Optional<ProjectId> projectOf(long id) {
        return roles.values().stream()
                .filter(role -> role.id() == id)
                .map(ProjectRole::project)
                .findFirst();
    }

    @Override
    public void put(OrganizationId organization, ProjectId project, Set<PersonId> people, Role role, Source source) {
        members.changed(organization);
        for (PersonId person : people) {
            ProjectRole present = roles.get(person);
            long id = present == null ? nextRole++ : present.id();
            roles.put(person, new ProjectRole(id, organization, project, person, role, source));
        }
    }

    @Override
    public void remove(OrganizationId organization, long id) {
        members.changed(organization);
        roles.values().removeIf(role -> role.id() == id);
    }

    private boolean here(OrganizationId asked, ProjectId number) {
        return asked.equals(organization) && number.equals(project);
    }

    private List<ProjectPerson> selected(PeopleSelection selection) {
        if (selection instanceof PeopleSelection.These these) {
            return people(organization, project, these.people());
        }
        Set<PersonId> meant = new HashSet<>(everybody);
        meant.removeAll(((PeopleSelection.Everybody) selection).excluded());
        return people(organization, project, meant);
    }

    private ProjectPerson person(Member member) {
        ProjectRole role = roles.get(member.person());
        return new ProjectPerson(member.person(), member.role(), presence(member), role == null ? null : role.role());
    }

    private ProjectMembership presence(Member member) {
        if (explicit.contains(member.person())) {
            return ProjectMembership.EXPLICIT;
        }
        if (inherited.contains(member.person())) {
            return ProjectMembership.INHERITED;
        }
        return member.role().everywhere() && !personal ? ProjectMembership.EVERYWHERE : ProjectMembership.ABSENT;
    }
}
