package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupEntry;
import io.github.keycloakworkspaces.transfer.document.MemberPart.TagEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.Origin;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TemplateEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every name of a person that a document has, so that all can be looked up at once. */
public final class PersonNames {

    private final Set<String> names = new LinkedHashSet<>();

    private PersonNames() {}

    public static Set<String> in(OrganizationDocument document) {
        PersonNames found = new PersonNames();
        found.add(document.owner().value());
        for (TagEntry tag : document.tags().valueOr(List.of())) {
            found.origin(tag.origin());
        }
        for (MemberEntry member : document.members().valueOr(List.of())) {
            found.add(member.user());
        }
        document.workspaces().valueOr(List.of()).forEach(found::workspace);
        for (TemplateEntry template : document.templates().valueOr(List.of())) {
            found.origin(template.origin());
        }
        for (InvitationEntry invitation : document.invitations().valueOr(List.of())) {
            found.origin(invitation.origin());
        }
        for (GroupEntry group : document.groups().valueOr(List.of())) {
            group.members().forEach(member -> found.add(member.user()));
            group.left().forEach(member -> found.add(member.user()));
        }
        return found.names;
    }

    private void workspace(WorkspaceEntry workspace) {
        origin(workspace.origin());
        workspace.members().valueOr(List.of()).forEach(member -> add(member.user()));
        workspace.projects().valueOr(List.of()).forEach(this::project);
    }

    private void project(ProjectEntry project) {
        origin(project.origin());
        project.people().members().valueOr(List.of()).forEach(member -> add(member.user()));
        project.people().roles().valueOr(List.of()).forEach(role -> add(role.user()));
        project.people().assignees().valueOr(List.of()).forEach(task -> {
            names.addAll(task.annotators());
            names.addAll(task.reviewers());
        });
    }

    private void origin(Origin origin) {
        add(origin.createdBy().value());
    }

    private void add(@Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }
}
