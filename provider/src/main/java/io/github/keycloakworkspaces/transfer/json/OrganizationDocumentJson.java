package io.github.keycloakworkspaces.transfer.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.DocumentProblems;
import io.github.keycloakworkspaces.transfer.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.WorkspaceEntry;
import java.util.List;

/** Reads organization documents from JSON; unknown members are refused, because they are mistyped ones. */
public final class OrganizationDocumentJson {

    private static final int LONGEST_TITLE = 1000;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_COLOR = 16;
    private static final int LONGEST_DESCRIPTION = 100_000;

    private OrganizationDocumentJson() {}

    /**
     * Reads an array of documents.
     *
     * @param place what the array is called in messages
     * @throws ProblemException {@code document.invalid}
     */
    public static List<OrganizationDocument> read(JsonNode array, String place) {
        return Part.each(array, place, OrganizationDocumentJson::organization);
    }

    private static OrganizationDocument organization(Part part) {
        part.knows("alias", "name", "owner", "members", "workspaces");
        var document = new OrganizationDocument(
                part.text("alias", LONGEST_NAME),
                part.optionalText("name", LONGEST_NAME),
                part.text("owner", LONGEST_NAME),
                part.list("members", OrganizationDocumentJson::member),
                part.list("workspaces", OrganizationDocumentJson::workspace));
        if (document.members().stream().anyMatch(member -> member.user().equalsIgnoreCase(document.owner()))) {
            throw DocumentProblems.invalid(part.place() + ".members", "the owner is named by owner alone");
        }
        return document;
    }

    private static MemberEntry member(Part part) {
        part.knows("user", "role");
        Role role = role(part);
        if (!role.assignable()) {
            throw DocumentProblems.invalid(part.place() + ".role", role.code() + " can't be assigned");
        }
        return new MemberEntry(part.text("user", LONGEST_NAME), role);
    }

    private static WorkspaceEntry workspace(Part part) {
        part.knows("title", "description", "color", "created_by", "members", "projects");
        return new WorkspaceEntry(
                part.text("title", LONGEST_TITLE),
                part.optionalText("description", LONGEST_DESCRIPTION),
                part.optionalText("color", LONGEST_COLOR),
                part.optionalText("created_by", LONGEST_NAME),
                part.texts("members", LONGEST_NAME),
                part.list("projects", OrganizationDocumentJson::project));
    }

    private static ProjectEntry project(Part part) {
        part.knows(
                "title", "external_id", "description", "published", "show_annotation_history", "created_by", "members");
        return new ProjectEntry(
                part.text("title", LONGEST_TITLE),
                part.optionalText("external_id", LONGEST_NAME),
                part.optionalText("description", LONGEST_DESCRIPTION),
                part.flag("published"),
                part.flag("show_annotation_history"),
                part.optionalText("created_by", LONGEST_NAME),
                part.list("members", OrganizationDocumentJson::projectMember));
    }

    private static ProjectMemberEntry projectMember(Part part) {
        part.knows("user", "role");
        return new ProjectMemberEntry(part.text("user", LONGEST_NAME), part.has("role") ? role(part) : null);
    }

    private static Role role(Part part) {
        String code = part.text("role", LONGEST_NAME);
        return Role.ofCode(code)
                .orElseThrow(() -> DocumentProblems.invalid(part.place() + ".role", code + " is no role's code"));
    }
}
