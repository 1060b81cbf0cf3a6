package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.project.ProjectMemberStore;
import io.github.keycloakworkspaces.project.ProjectMembers;
import io.github.keycloakworkspaces.project.ProjectRoleStore;
import io.github.keycloakworkspaces.project.ProjectRoles;
import io.github.keycloakworkspaces.project.TaskAssigneeStore;
import io.github.keycloakworkspaces.project.TaskAssignees;

/** What is about the people of a project: who is in it, as what, and with which tasks. */
public record ProjectTeam(
        ProjectMemberStore memberStore,
        ProjectMembers members,
        ProjectRoleStore roleStore,
        ProjectRoles roles,
        TaskAssigneeStore assigneeStore,
        TaskAssignees assignees) {}
