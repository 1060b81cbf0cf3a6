package io.github.keycloakworkspaces.workspace;

/** What can be done with workspaces and who is in them. */
public record WorkspaceCases(
        WorkspaceStore store, Workspaces workspaces, WorkspaceMembers members, MemberWorkspaces ofMember) {}
