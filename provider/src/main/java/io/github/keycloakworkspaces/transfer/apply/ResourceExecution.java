package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.NewProject;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.NewTemplate;
import io.github.keycloakworkspaces.transfer.apply.ResourceRows.NewWorkspace;
import io.github.keycloakworkspaces.transfer.plan.ResourceStep;
import java.util.ArrayList;
import java.util.List;

/** Executes what a plan does to workspaces, projects and templates. */
final class ResourceExecution implements ResourceStep.Visitor {

    private final TransferStores stores;
    private final KnownIds ids;
    private final List<ResourceStep.AddWorkspace> addedWorkspaces = new ArrayList<>();
    private final List<ResourceStep.ChangeWorkspace> changedWorkspaces = new ArrayList<>();
    private final List<ResourceStep.RemoveWorkspace> removedWorkspaces = new ArrayList<>();
    private final List<ResourceStep.AddProject> addedProjects = new ArrayList<>();
    private final List<ResourceStep.ChangeProject> changedProjects = new ArrayList<>();
    private final List<ResourceStep.RemoveProject> removedProjects = new ArrayList<>();
    private final List<ResourceStep.AddTemplate> addedTemplates = new ArrayList<>();
    private final List<ResourceStep.ChangeTemplate> changedTemplates = new ArrayList<>();
    private final List<ResourceStep.RemoveTemplate> removedTemplates = new ArrayList<>();

    ResourceExecution(TransferStores stores, KnownIds ids) {
        this.stores = stores;
        this.ids = ids;
    }

    @Override
    public void visit(ResourceStep.AddWorkspace step) {
        addedWorkspaces.add(step);
    }

    @Override
    public void visit(ResourceStep.ChangeWorkspace step) {
        changedWorkspaces.add(step);
    }

    @Override
    public void visit(ResourceStep.RemoveWorkspace step) {
        removedWorkspaces.add(step);
    }

    @Override
    public void visit(ResourceStep.AddProject step) {
        addedProjects.add(step);
    }

    @Override
    public void visit(ResourceStep.ChangeProject step) {
        changedProjects.add(step);
    }

    @Override
    public void visit(ResourceStep.RemoveProject step) {
        removedProjects.add(step);
    }

    @Override
    public void visit(ResourceStep.AddTemplate step) {
        addedTemplates.add(step);
    }

    @Override
    public void visit(ResourceStep.ChangeTemplate step) {
        changedTemplates.add(step);
    }

    @Override
    public void visit(ResourceStep.RemoveTemplate step) {
        removedTemplates.add(step);
    }

    /** Projects move into workspaces that are new, and out of those that are removed. */
    void run(OrganizationId organization, Creators creators) {
        addWorkspaces(organization, creators);
        addProjects(organization, creators);
        changedWorkspaces.forEach(
                step -> stores.workspaces().change(organization, ids.workspace(step.path()), step.details()));
        changedProjects.forEach(step -> stores.projects()
                .write(organization, ids.project(step.path()), ids.workspace(step.workspace()), step.content()));
        removedProjects.forEach(step -> stores.projects().remove(organization, ids.project(step.path())));
        removedWorkspaces.forEach(step -> remove(organization, step));
        changedTemplates.forEach(step -> stores.templates().write(organization, step.id(), step.content()));
        removedTemplates.forEach(step -> stores.templates().remove(organization, step.id()));
        addTemplates(organization, creators);
    }

    private void addWorkspaces(OrganizationId organization, Creators creators) {
        List<WorkspaceId> added = stores.resourceRows()
                .addWorkspaces(
                        organization,
                        addedWorkspaces.stream()
                                .map(step ->
                                        new NewWorkspace(step.details(), step.personal(), creators.of(step.origin())))
                                .toList());
        for (int i = 0; i < added.size(); i++) {
            ids.add(addedWorkspaces.get(i).path(), added.get(i));
        }
    }

    private void addProjects(OrganizationId organization, Creators creators) {
        List<ProjectId> added = stores.resourceRows()
                .addProjects(
                        organization,
                        addedProjects.stream()
                                .map(step -> new NewProject(
                                        ids.workspace(step.workspace()), step.content(), creators.of(step.origin())))
                                .toList());
        for (int i = 0; i < added.size(); i++) {
            ids.add(addedProjects.get(i).path(), added.get(i));
        }
    }

    private void addTemplates(OrganizationId organization, Creators creators) {
        stores.resourceRows()
                .addTemplates(
                        organization,
                        addedTemplates.stream()
                                .map(step ->
                                        new NewTemplate(step.content(), creators.of(step.origin()), step.changedAt()))
                                .toList());
    }

    private void remove(OrganizationId organization, ResourceStep.RemoveWorkspace step) {
        if (!stores.workspaces().deleteEmpty(organization, ids.workspace(step.path()))) {
            throw new IllegalStateException("projects are left in " + step.path());
        }
    }
}
