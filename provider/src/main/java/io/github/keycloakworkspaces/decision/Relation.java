package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.roles.Reach;

/**
 * The strongest connection of a person with a workspace or a project, and the narrowest reach that it is enough for. A
 * sandbox has no members, whatever rows are left from before: its own person is its creator.
 */
public enum Relation {
    PROJECT_MEMBER(Reach.OWN, Reason.PROJECT_MEMBER),
    WORKSPACE_MEMBER(Reach.OWN, Reason.WORKSPACE_MEMBER),
    PROJECT_CREATOR(Reach.WORKSPACE, Reason.PROJECT_CREATOR),
    WORKSPACE_CREATOR(Reach.WORKSPACE, Reason.WORKSPACE_CREATOR),
    NONE(Reach.ORGANIZATION, Reason.NOT_MEMBER);

    private final Reach needed;
    private final Reason reason;

    Relation(Reach needed, Reason reason) {
        this.needed = needed;
        this.reason = reason;
    }

    public static Relation with(WorkspaceResource workspace, PersonSnapshot person) {
        if (!workspace.personal() && person.workspaces().contains(workspace.id())) {
            return WORKSPACE_MEMBER;
        }
        return workspace.createdBy().equals(person.person()) ? WORKSPACE_CREATOR : NONE;
    }

    public static Relation with(ProjectResource project, PersonSnapshot person) {
        if (!project.workspace().personal() && person.projects().contains(project.id())) {
            return PROJECT_MEMBER;
        }
        Relation workspace = with(project.workspace(), person);
        boolean created = project.createdBy().equals(person.person());
        return created && workspace != WORKSPACE_MEMBER ? PROJECT_CREATOR : workspace;
    }

    /** Whether the person is a member of it, explicitly or through the workspace. */
    public boolean member() {
        return this == PROJECT_MEMBER || this == WORKSPACE_MEMBER;
    }

    /** Why a reach gets there, or that it doesn't. */
    public Reason reached(Reach reach) {
        return switch (reach) {
            case NONE -> Reason.NO_PERMISSION;
            case OWN, PROJECT, WORKSPACE -> reach.covers(needed) ? reason : Reason.NOT_MEMBER;
            case ORGANIZATION -> Reason.ORGANIZATION_REACH;
        };
    }
}
