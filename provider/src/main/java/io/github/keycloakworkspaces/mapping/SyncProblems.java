package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.roles.Role;

/** Why what a source said was not followed, in words for administrators. */
public final class SyncProblems {

    private SyncProblems() {}

    static SyncProblem ownerKept() {
        return new SyncProblem(
                "owner.kept",
                "The Owner stays the Owner, whatever groups say. Pass ownership on first if this person shall have the"
                        + " role of their groups.");
    }

    static SyncProblem noSeat(Role role) {
        return new SyncProblem(
                "seats.exhausted",
                "All seats of the organization are taken, so the role " + role.code()
                        + " was not given. It is given once a seat is free and the person signs in again, or a mapping"
                        + " is saved.");
    }

    static SyncProblem tooManyGroups(int groups) {
        return new SyncProblem(
                "groups.too_many",
                "The person is in " + groups + " groups, and " + GroupSync.MOST_GROUPS
                        + " can be taken. Nothing was changed. Let the identity provider send only groups that are"
                        + " mapped.");
    }

    static SyncProblem notImported() {
        return new SyncProblem(
                "account.not_imported",
                "The account is in a user federation that imports nobody, so it can't be a member.");
    }

    static SyncProblem unknownGroups() {
        return new SyncProblem(
                "directory.unavailable",
                "Keycloak couldn't say in which groups the person is. Nothing was changed, and it is tried again.");
    }

    static SyncProblem failed() {
        return new SyncProblem(
                "evaluation.failed",
                "What the person's groups give could not be worked out because of a fault of the server; its log says"
                        + " more. The person has what they had before.");
    }
}
