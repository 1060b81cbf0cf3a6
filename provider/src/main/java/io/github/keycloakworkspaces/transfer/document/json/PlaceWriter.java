package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.GrantEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.ProjectMemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.RoleEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TaskEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import java.io.IOException;
import java.util.List;

/** Workspaces and projects of a document. */
final class PlaceWriter {

    private final JsonGenerator generator;
    private final Output output;

    PlaceWriter(JsonGenerator generator) {
        this.generator = generator;
        this.output = new Output(generator);
    }

    void workspace(WorkspaceEntry workspace) throws IOException {
        generator.writeStartObject();
        output.text("title", workspace.title());
        output.given("description", workspace.description());
        output.given("color", workspace.color());
        output.given("archived", workspace.archived());
        if (workspace.personal()) {
            generator.writeBooleanField("personal", true);
        }
        output.origin("created_by", workspace.origin());
        output.list("members", workspace.members(), this::grant);
        invited(workspace.invited());
        output.list("projects", workspace.projects(), this::project);
        generator.writeEndObject();
    }

    private void invited(Given<List<EmailAddress>> invited) throws IOException {
        output.list("invited", invited, email -> generator.writeString(email.value()));
    }

    private void grant(GrantEntry grant) throws IOException {
        generator.writeStartObject();
        output.text("user", grant.user());
        output.list("sources", grant.sources(), source -> generator.writeString(source.code()));
        generator.writeEndObject();
    }

    private void project(ProjectEntry project) throws IOException {
        generator.writeStartObject();
        output.text("title", project.title());
        output.given("external_id", project.externalId());
        output.given("description", project.description());
        output.given("published", project.published());
        output.given("pinned_at", project.pinnedAt());
        output.given("show_annotation_history", project.showAnnotationHistory());
        output.settings(project.settings());
        output.origin("created_by", project.origin());
        output.list("members", project.people().members(), this::member);
        output.list("roles", project.people().roles(), this::role);
        output.list("assignees", project.people().assignees(), this::task);
        invited(project.people().invited());
        generator.writeEndObject();
    }

    private void member(ProjectMemberEntry member) throws IOException {
        generator.writeStartObject();
        output.text("user", member.user());
        output.list("sources", member.grant().sources(), source -> generator.writeString(source.code()));
        output.given("role", member.role());
        output.given("role_source", member.roleSource());
        generator.writeEndObject();
    }

    private void role(RoleEntry role) throws IOException {
        generator.writeStartObject();
        output.text("user", role.user());
        output.text("role", role.role().code());
        output.given("source", role.source());
        generator.writeEndObject();
    }

    private void task(TaskEntry task) throws IOException {
        generator.writeStartObject();
        generator.writeNumberField("task", task.task().value());
        names("annotators", task.annotators());
        names("reviewers", task.reviewers());
        generator.writeEndObject();
    }

    private void names(String list, List<String> names) throws IOException {
        if (!names.isEmpty()) {
            output.list(list, Given.of(names), generator::writeString);
        }
    }
}
