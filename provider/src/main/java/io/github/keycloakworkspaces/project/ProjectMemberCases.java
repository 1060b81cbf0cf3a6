package io.github.keycloakworkspaces.project;

/** What is about the people of a project: who is in it, as what, and with which tasks. */
public record ProjectMemberCases(
        ProjectMemberStore memberStore,
        ProjectMembers members,
        ProjectRoleStore roleStore,
        ProjectRoles roles,
        TaskAssigneeStore assigneeStore,
        TaskAssignees assignees) {}
