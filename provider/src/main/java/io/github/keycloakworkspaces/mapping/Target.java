package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What a mapping gives to the people of its group. */
public sealed interface Target {

    /** The same for two mappings of one group that exclude each other; at most 80 characters. */
    String key();

    /** A role in the organization, other than the Owner's and the states. */
    record OrganizationRole(Role role) implements Target {

        public OrganizationRole {
            if (!role.assignable() || !role.working()) {
                throw new IllegalArgumentException(role.code() + " can't be mapped");
            }
        }

        @Override
        public String key() {
            return "role";
        }
    }

    record Workspace(WorkspaceId workspace) implements Target {

        @Override
        public String key() {
            return "workspace:" + workspace;
        }
    }

    /** A workspace that isn't there yet: it is made when the first person needs it. */
    record WorkspaceTitle(String title) implements Target {

        @Override
        public String key() {
            return "title:" + digest(title);
        }

        private static String digest(String title) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** @param role a project role; empty to act with the organization's role */
    record Project(ProjectId project, Optional<Role> role) implements Target {

        public Project {
            role.ifPresent(given -> {
                if (!given.projectRole()) {
                    throw new IllegalArgumentException(given.code() + " can't be the role in a project");
                }
            });
        }

        @Override
        public String key() {
            return "project:" + project;
        }
    }
}
