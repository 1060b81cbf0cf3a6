package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.project.LeftProjects;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.project.ProjectMemberCases;
import io.github.keycloakworkspaces.project.ProjectMembers;
import io.github.keycloakworkspaces.project.ProjectPermission;
import io.github.keycloakworkspaces.project.ProjectRoles;
import io.github.keycloakworkspaces.project.Projects;
import io.github.keycloakworkspaces.project.TaskAssignees;
import io.github.keycloakworkspaces.project.Templates;
import io.github.keycloakworkspaces.project.jpa.JpaProjectCatalog;
import io.github.keycloakworkspaces.project.jpa.JpaProjectMemberStore;
import io.github.keycloakworkspaces.project.jpa.JpaProjectRoleStore;
import io.github.keycloakworkspaces.project.jpa.JpaProjectStore;
import io.github.keycloakworkspaces.project.jpa.JpaTaskAssigneeStore;
import io.github.keycloakworkspaces.project.jpa.JpaTemplateStore;

/** Projects, their templates, and the people in them. */
final class ProjectWiring {

    private final RealmContext ground;
    private final WorkspaceWiring workspaces;
    private final JpaProjectStore store;
    private final JpaProjectCatalog catalog;
    private final JpaTemplateStore templates;

    ProjectWiring(RealmContext ground, WorkspaceWiring workspaces) {
        this.ground = ground;
        this.workspaces = workspaces;
        this.store = new JpaProjectStore(ground.em(), ground.members(), ground.clock());
        this.catalog =
                new JpaProjectCatalog(ground.em(), ground.realmId(), ground.members(), ground.clock(), ground.counts());
        this.templates = new JpaTemplateStore(ground.em(), ground.realmId(), ground.clock());
    }

    ProjectCases cases() {
        var permission = new ProjectPermission(ground.members(), ground.facts(), ground.decisions());
        return new ProjectCases(
                store,
                catalog,
                new Projects(permission, ground.members(), workspaces.store(), catalog),
                new LeftProjects(permission, ground.members(), catalog),
                templates,
                new Templates(permission, catalog, templates),
                team(permission));
    }

    private ProjectMemberCases team(ProjectPermission permission) {
        var members = new JpaProjectMemberStore(
                ground.em(), ground.realmId(), ground.members(), ground.clock(), ground.counts());
        var roles = new JpaProjectRoleStore(ground.em(), ground.realmId(), ground.members(), ground.clock());
        var assignees = new JpaTaskAssigneeStore(ground.em(), ground.realmId(), ground.members(), ground.clock());
        var projectRoles = new ProjectRoles(permission, members, roles);
        return new ProjectMemberCases(
                members,
                new ProjectMembers(permission, members, projectRoles),
                roles,
                projectRoles,
                assignees,
                new TaskAssignees(permission, members, assignees, ground.node().assignments()));
    }

    JpaProjectStore store() {
        return store;
    }

    JpaProjectCatalog catalog() {
        return catalog;
    }

    JpaTemplateStore templates() {
        return templates;
    }
}
