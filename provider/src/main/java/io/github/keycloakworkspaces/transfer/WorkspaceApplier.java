package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.project.ProjectStore;
import io.github.keycloakworkspaces.project.ProjectStore.NewProject;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.WorkspaceEntry;
import io.github.keycloakworkspaces.workspace.WorkspaceDetails;
import io.github.keycloakworkspaces.workspace.WorkspaceStore;
import io.github.keycloakworkspaces.workspace.WorkspaceStore.NewWorkspace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workspaces and projects of a document; what is there already, by its title or external id, is kept. */
final class WorkspaceApplier {

    private final MembershipStore store;
    private final WorkspaceStore workspaces;
    private final ProjectStore projects;
    private final Directory directory;
    private final OrganizationId organization;
    private final PersonId owner;

    WorkspaceApplier(
            MembershipStore store,
            WorkspaceStore workspaces,
            ProjectStore projects,
            Directory directory,
            Organization organization) {
        this.store = store;
        this.workspaces = workspaces;
        this.projects = projects;
        this.directory = directory;
        this.organization = organization.id();
        this.owner = organization.owner();
    }

    /** Whether anything was created. */
    boolean write(String parent, List<WorkspaceEntry> entries) {
        boolean changed = false;
        for (WorkspaceEntry entry : entries) {
            changed |= write(parent + ".workspaces[" + entry.title() + "]", entry);
        }
        return changed;
    }

    private boolean write(String place, WorkspaceEntry entry) {
        Optional<WorkspaceId> present = workspaces.byTitle(organization, entry.title());
        WorkspaceId workspace = present.orElseGet(() -> workspaces.add(
                organization,
                new NewWorkspace(
                        entry.title(),
                        entry.description(),
                        entry.color() == null ? WorkspaceDetails.DEFAULT_COLOR : entry.color(),
                        creator(place, entry.createdBy()))));
        boolean changed = present.isEmpty();
        for (String name : entry.members()) {
            PersonId person = member(place + ".members", name).person();
            changed |= workspaces.addMember(organization, workspace, person, Source.IMPORT);
        }
        for (ProjectEntry project : entry.projects()) {
            changed |= write(place + ".projects[" + project.title() + "]", workspace, project);
        }
        return changed;
    }

    private boolean write(String place, WorkspaceId workspace, ProjectEntry entry) {
        Optional<ProjectId> present = find(workspace, entry);
        ProjectId project = present.orElseGet(() -> projects.add(
                organization,
                workspace,
                new NewProject(
                        entry.title(),
                        entry.externalId(),
                        entry.description(),
                        entry.published(),
                        entry.showAnnotationHistory(),
                        creator(place, entry.createdBy()))));
        boolean changed = present.isEmpty();
        for (ProjectMemberEntry member : entry.members()) {
            changed |= write(place + ".members", project, member);
        }
        return changed;
    }

    private Optional<ProjectId> find(WorkspaceId workspace, ProjectEntry entry) {
        String externalId = entry.externalId();
        return externalId == null
                ? projects.byTitle(organization, workspace, entry.title())
                : projects.byExternalId(organization, externalId);
    }

    private boolean write(String place, ProjectId project, ProjectMemberEntry entry) {
        Member member = member(place, entry.user());
        boolean changed = projects.addMember(organization, project, member.person(), Source.IMPORT);
        Role role = entry.role();
        if (role == null) {
            return changed;
        }
        if (!role.projectRole() || !member.role().overridable()) {
            throw DocumentProblems.invalid(
                    place, "only AN and RE are project roles, and only for people who are AN or RE: " + entry.user());
        }
        return projects.addRole(organization, project, member.person(), role, Source.IMPORT) || changed;
    }

    private PersonId creator(String place, @Nullable String name) {
        return name == null ? owner : member(place + ".created_by", name).person();
    }

    private Member member(String place, String name) {
        var account = directory.account(name).orElseThrow(() -> DocumentProblems.unknownPerson(place, name));
        return store.liveMember(organization, account).orElseThrow(() -> DocumentProblems.noMember(place, name));
    }
}
