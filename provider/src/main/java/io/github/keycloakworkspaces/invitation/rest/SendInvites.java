package io.github.keycloakworkspaces.invitation.rest;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.invitation.InvitationProblems;
import io.github.keycloakworkspaces.invitation.InvitationRequest;
import io.github.keycloakworkspaces.invitation.InvitedPlaces;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whom to invite, and to what. */
record SendInvites(
        List<String> emails,
        @Nullable Role role,
        @Nullable List<Long> workspaces,
        @Nullable List<Long> projects,
        @Nullable UserType userType) {

    /** Kinds of seats that the contract knows. */
    enum UserType {
        STANDARD,
        FLEX,
        VIEWONLY
    }

    InvitationRequest request() {
        if (userType != null && userType != UserType.STANDARD) {
            throw InvitationProblems.userTypeNotSupported();
        }
        if (role == null) {
            throw Fields.wrong("role", "there");
        }
        return new InvitationRequest(
                emails,
                role,
                new InvitedPlaces(
                        numbers(workspaces, WorkspaceId::new, InvitationProblems::workspaceNotFound),
                        numbers(projects, ProjectId::new, InvitationProblems::projectNotFound)));
    }

    private static <T> Set<T> numbers(
            @Nullable List<Long> numbers, LongFunction<T> id, Supplier<ProblemException> unknown) {
        Set<T> ids = new HashSet<>();
        for (long number : numbers == null ? List.<Long>of() : numbers) {
            if (number <= 0) {
                throw unknown.get();
            }
            ids.add(id.apply(number));
        }
        return ids;
    }
}
