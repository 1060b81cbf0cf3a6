package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.roles.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One organization as a readable document. People are named by user name or e-mail.
 *
 * @param alias the native organization's alias; it is created if the realm has none with it
 * @param name the name of an organization that has to be created; the alias when {@code null}
 */
public record OrganizationDocument(
        String alias, @Nullable String name, String owner, List<MemberEntry> members, List<WorkspaceEntry> workspaces) {

    public OrganizationDocument {
        members = List.copyOf(members);
        workspaces = List.copyOf(workspaces);
    }

    public record MemberEntry(String user, Role role) {}

    public record WorkspaceEntry(
            String title,
            @Nullable String description,
            @Nullable String color,
            @Nullable String createdBy,
            List<String> members,
            List<ProjectEntry> projects) {

        public WorkspaceEntry {
            members = List.copyOf(members);
            projects = List.copyOf(projects);
        }
    }

    public record ProjectEntry(
            String title,
            @Nullable String externalId,
            @Nullable String description,
            boolean published,
            boolean showAnnotationHistory,
            @Nullable String createdBy,
            List<ProjectMemberEntry> members) {

        public ProjectEntry {
            members = List.copyOf(members);
        }
    }

    /**
     * An explicit member of a project.
     *
     * @param role a project role, or {@code null} to act with the organization's role
     */
    public record ProjectMemberEntry(String user, @Nullable Role role) {}
}
