package io.github.keycloakworkspaces.transfer.document.json;

import io.github.keycloakworkspaces.project.TaskId;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.GrantEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectPeople;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.RoleEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TaskEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import java.util.List;

/** Workspaces and projects of a document that was checked. */
final class PlaceReader {

    private PlaceReader() {}

    static WorkspaceEntry workspace(Part part) {
        return new WorkspaceEntry(
                part.needed("title"),
                part.text("description"),
                part.text("color"),
                part.flag("archived"),
                Boolean.TRUE.equals(part.flag("personal").value()),
                part.origin("created_by"),
                part.list("members", PlaceReader::grant),
                part.list("invited", Part::email),
                part.list("projects", PlaceReader::project));
    }

    private static ProjectEntry project(Part part) {
        return new ProjectEntry(
                part.needed("title"),
                part.text("external_id"),
                part.text("description"),
                part.flag("published"),
                part.moment("pinned_at"),
                part.flag("show_annotation_history"),
                part.given("settings", value -> DocumentReader.settings(value, DocumentSchema.PROJECT)),
                part.origin("created_by"),
                new ProjectPeople(
                        part.list("members", PlaceReader::member),
                        part.list("roles", PlaceReader::role),
                        part.list("assignees", PlaceReader::task),
                        part.list("invited", Part::email)));
    }

    /** A name alone is short for an object that says nothing else. */
    private static GrantEntry grant(Part part) {
        return part.node().isTextual()
                ? new GrantEntry(part.node().textValue(), Given.absent())
                : new GrantEntry(part.needed("user"), part.list("sources", DocumentReader::source));
    }

    private static ProjectMemberEntry member(Part part) {
        return new ProjectMemberEntry(
                grant(part),
                part.given("role", DocumentReader::role),
                part.given("role_source", DocumentReader::source));
    }

    private static RoleEntry role(Part part) {
        return new RoleEntry(
                part.needed("user"),
                DocumentReader.role(part.at("role")),
                part.given("source", DocumentReader::source));
    }

    private static TaskEntry task(Part part) {
        return new TaskEntry(
                new TaskId(part.at("task").node().longValue()), names(part, "annotators"), names(part, "reviewers"));
    }

    private static List<String> names(Part part, String list) {
        return part.list(list, name -> name.node().textValue()).valueOr(List.of());
    }
}
