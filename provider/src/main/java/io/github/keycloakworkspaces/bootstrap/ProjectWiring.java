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
import io.github.keycloakworkspaces.project.jpa.JpaMemberProjects;
import io.github.keycloakworkspaces.project.jpa.JpaProjectCatalog;
import io.github.keycloakworkspaces.project.jpa.JpaProjectMemberStore;
import io.github.keycloakworkspaces.project.jpa.JpaProjectRoleStore;
import io.github.keycloakworkspaces.project.jpa.JpaProjectStore;
import io.github.keycloakworkspaces.project.jpa.JpaTaskAssigneeStore;
import io.github.keycloakworkspaces.project.jpa.JpaTemplateStore;

/** Projects, their templates, and the people in them. */
final class ProjectWiring {

    private final RealmContext context;
    private final WorkspaceWiring workspaces;
    private final MappingWiring mapping;
    private final JpaProjectStore store;
    private final JpaProjectCatalog catalog;
    private final JpaTemplateStore templates;

    ProjectWiring(RealmContext context, WorkspaceWiring workspaces, MappingWiring mapping) {
        this.context = context;
        this.workspaces = workspaces;
        this.mapping = mapping;
        this.store = new JpaProjectStore(context.em(), context.members(), context.clock());
        this.catalog = new JpaProjectCatalog(
                context.em(), context.realmId(), context.members(), context.clock(), context.counts());
        this.templates = new JpaTemplateStore(context.em(), context.realmId(), context.clock());
    }

    ProjectCases cases() {
        var permission = new ProjectPermission(context.members(), context.facts(), context.decisions());
        return new ProjectCases(
                store,
                catalog,
                new Projects(permission, context.members(), workspaces.store(), catalog, context.manual()),
                new LeftProjects(permission, context.members(), catalog),
                templates,
                new Templates(permission, catalog, templates),
                team(permission),
                new JpaMemberProjects(context.em(), context.realmId()));
    }

    private ProjectMemberCases team(ProjectPermission permission) {
        var members = new JpaProjectMemberStore(
                context.em(), context.realmId(), context.members(), context.clock(), context.counts());
        var roles = new JpaProjectRoleStore(context.em(), context.realmId(), context.members(), context.clock());
        var assignees = new JpaTaskAssigneeStore(context.em(), context.realmId(), context.members(), context.clock());
        var projectRoles = new ProjectRoles(permission, members, roles, context.manual(), mapping.grants());
        return new ProjectMemberCases(
                members,
                new ProjectMembers(permission, members, projectRoles, context.manual()),
                roles,
                projectRoles,
                assignees,
                new TaskAssignees(permission, members, assignees, context.node().assignments()));
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
