package io.github.keycloakworkspaces.mapping.rest;

import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Coded;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;

/** A group that makes people members of a project, in the words of the contract. */
record ProjectGroup(
        long projectId,
        @Size(min = 1, max = GroupName.MAX_LENGTH) String group,
        ProjectGroupRole role) {

    /** The role in the project; the first is that of the organization. */
    enum ProjectGroupRole implements Coded {
        INHERIT("Inherit", Optional.empty()),
        ANNOTATOR("Annotator", Role.ofCode("AN")),
        REVIEWER("Reviewer", Role.ofCode("RE"));

        private final String code;
        private final Optional<Role> given;

        ProjectGroupRole(String code, Optional<Role> given) {
            this.code = code;
            this.given = given;
        }

        @Override
        public String code() {
            return code;
        }

        Optional<Role> given() {
            return given;
        }

        static ProjectGroupRole of(Optional<Role> role) {
            return Arrays.stream(values())
                    .filter(word -> word.given.equals(role))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
