package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TemplateEntry;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes documents, member by member; what a document doesn't say isn't written. */
public final class DocumentWriter {

    private final JsonGenerator generator;
    private final Output output;

    /** @param generator has a codec */
    public DocumentWriter(JsonGenerator generator) {
        this.generator = generator;
        this.output = new Output(generator);
    }

    public void write(OrganizationDocument document) throws IOException {
        generator.writeStartObject();
        output.text("alias", document.alias());
        output.given("name", document.name());
        output.given("owner", document.owner());
        output.given("default_role", document.defaultRole());
        output.given("seat_limit", document.seatLimit());
        output.given("activity_days", document.activityDays());
        output.fact("created_at", document.facts().createdAt());
        output.fact("link_resets", document.facts().linkResets());
        output.list("members", document.members(), this::member);
        output.list("workspaces", document.workspaces(), new PlaceWriter(generator)::workspace);
        output.list("templates", document.templates(), this::template);
        permissions(document);
        output.list("invitations", document.invitations(), this::invitation);
        generator.writeEndObject();
    }

    private void member(MemberEntry member) throws IOException {
        generator.writeStartObject();
        output.text("user", member.user());
        output.given("role", member.role());
        output.given("source", member.source());
        output.fact("created_at", member.createdAt());
        output.fact("deleted_at", member.deletedAt());
        if (member.current()) {
            generator.writeBooleanField("current", true);
        }
        generator.writeEndObject();
    }

    private void template(TemplateEntry template) throws IOException {
        generator.writeStartObject();
        output.text("name", template.name());
        output.given("description", template.description());
        output.given("tags", template.tags());
        output.settings(template.settings());
        output.origin("created_by", template.origin());
        output.fact("changed_at", template.changedAt());
        generator.writeEndObject();
    }

    private void permissions(OrganizationDocument document) throws IOException {
        Map<Action, Map<Role, Reach>> permissions = document.permissions().value();
        if (permissions == null) {
            return;
        }
        generator.writeObjectFieldStart("permissions");
        for (Map.Entry<Action, Map<Role, Reach>> action : new TreeMap<>(permissions).entrySet()) {
            generator.writeObjectFieldStart(action.getKey().code());
            for (Map.Entry<Role, Reach> cell : new TreeMap<>(action.getValue()).entrySet()) {
                output.text(cell.getKey().code(), cell.getValue().code());
            }
            generator.writeEndObject();
        }
        generator.writeEndObject();
    }

    private void invitation(InvitationEntry invitation) throws IOException {
        generator.writeStartObject();
        output.text("email", invitation.email().value());
        output.given("role", invitation.role());
        output.given("expires_at", invitation.expiresAt());
        output.origin("invited_by", invitation.origin());
        generator.writeEndObject();
    }
}
