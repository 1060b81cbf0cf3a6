package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mapping gives to the people of its group. */
public sealed interface Target {

    /** The same for two mappings of one group that exclude each other; at most 80 characters. */
    String key();

    /**
     * The same with another role.
     *
     * @param role empty for that of the organization in a project
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code mapping.one_target} where there is no role, or
     *     none is given that has to be, {@code role.not_mappable}, {@code role.not_project_role}
     */
    Target with(Optional<Role> role);

    private static Target withoutRole(Target target, Optional<Role> role) {
        if (role.isPresent()) {
            throw MappingProblems.oneTarget();
        }
        return target;
    }

    /** A role in the organization, other than the Owner's and the states. */
    record OrganizationRole(Role role) implements Target {

        /** A group gives one role at most. */
        public static final String KEY = "role";

        public OrganizationRole {
            if (!role.assignable() || !role.working()) {
                throw new IllegalArgumentException(role.code() + " can't be mapped");
            }
        }

        /**
         * As somebody asks for it.
         *
         * @throws io.github.keycloakworkspaces.shared.ProblemException {@code mapping.one_target},
         *     {@code role.not_mappable}
         */
        public static OrganizationRole of(@Nullable Role role) {
            if (role == null) {
                throw MappingProblems.oneTarget();
            }
            if (!role.assignable() || !role.working()) {
                throw MappingProblems.notMappable(role);
            }
            return new OrganizationRole(role);
        }

        @Override
        public Target with(Optional<Role> changed) {
            return of(changed.orElse(null));
        }

        @Override
        public String key() {
            return KEY;
        }
    }

    record Workspace(WorkspaceId workspace) implements Target {

        @Override
        public Target with(Optional<Role> changed) {
            return withoutRole(this, changed);
        }

        @Override
        public String key() {
            return "workspace:" + workspace;
        }
    }

    /** A workspace that isn't there yet: it is made when the first person needs it. */
    record WorkspaceTitle(String title) implements Target {

        @Override
        public Target with(Optional<Role> changed) {
            return withoutRole(this, changed);
        }

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

    /**
     * A project.
     *
     * @param role a project role; empty to act with the organization's role
     */
    record Project(ProjectId project, Optional<Role> role) implements Target {

        public Project {
            role.ifPresent(given -> {
                if (!given.projectRole()) {
                    throw new IllegalArgumentException(given.code() + " can't be the role in a project");
                }
            });
        }

        /**
         * As somebody asks for it.
         *
         * @throws io.github.keycloakworkspaces.shared.ProblemException {@code role.not_project_role}
         */
        public static Project of(ProjectId project, Optional<Role> role) {
            role.filter(given -> !given.projectRole()).ifPresent(given -> {
                throw MappingProblems.notProjectRole(given);
            });
            return new Project(project, role);
        }

        @Override
        public Target with(Optional<Role> changed) {
            return of(project, changed);
        }

        @Override
        public String key() {
            return "project:" + project;
        }
    }
}
