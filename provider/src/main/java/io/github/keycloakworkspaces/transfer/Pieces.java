package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.OrganizationFacts;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.TemplateEntry;
import io.github.keycloakworkspaces.transfer.OrganizationDocument.WorkspaceEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a large document into several of the same organization, none of which is much larger than a limit. Applied one
 * after the other, each leaving what it doesn't name, they come to the same.
 */
public final class Pieces {

    /** So many characters count as one entry. */
    private static final int TEXT = 100;

    private final OrganizationDocument document;
    private final int most;
    private final List<OrganizationDocument> pieces = new ArrayList<>();

    private Pieces(OrganizationDocument document, int most) {
        this.document = document;
        this.most = most;
    }

    /**
     * The pieces in their order.
     *
     * @param most how many entries of lists a piece should have
     */
    public static List<OrganizationDocument> of(OrganizationDocument document, int most) {
        return new Pieces(document, most).cut();
    }

    /** How many entries of lists a document has; long texts count as several. */
    public static long weight(OrganizationDocument document) {
        return 1
                + document.members().given(List.of()).size()
                + document.invitations().given(List.of()).size()
                + document.templates().given(List.of()).stream()
                        .mapToLong(Pieces::weight)
                        .sum()
                + document.workspaces().given(List.of()).stream()
                        .mapToLong(WorkspacePieces::weight)
                        .sum();
    }

    private static long weight(TemplateEntry template) {
        return 1 + weight(template.description()) + weight(template.settings());
    }

    static long weight(Stated<?> text) {
        Object value = text.value();
        if (value instanceof ProjectSettings settings) {
            return settings.set().toString().length() / TEXT;
        }
        return value instanceof String string ? string.length() / TEXT : 0;
    }

    private List<OrganizationDocument> cut() {
        List<MemberEntry> members = document.members().given(List.of());
        List<InvitationEntry> invitations = document.invitations().given(List.of());
        List<TemplateEntry> templates = document.templates().given(List.of());
        List<WorkspaceEntry> workspaces = document.workspaces().given(List.of());
        if (weight(document) <= most) {
            return List.of(document);
        }
        List<List<MemberEntry>> parts = parts(members, most);
        pieces.add(head(parts.isEmpty() ? Stated.nothing() : Stated.of(parts.get(0))));
        parts.stream().skip(1).forEach(part -> pieces.add(more(Stated.of(part), Stated.nothing(), Stated.nothing())));
        parts(templates, most).forEach(part -> pieces.add(more(part)));
        parts(invitations, most).forEach(part -> pieces.add(more(Stated.nothing(), Stated.nothing(), Stated.of(part))));
        WorkspacePieces.of(workspaces, most)
                .forEach(part -> pieces.add(more(Stated.nothing(), Stated.of(part), Stated.nothing())));
        return pieces;
    }

    private OrganizationDocument head(Stated<List<MemberEntry>> members) {
        return new OrganizationDocument(
                document.alias(),
                document.name(),
                document.owner(),
                document.defaultRole(),
                document.seatLimit(),
                document.activityDays(),
                document.facts(),
                members,
                Stated.nothing(),
                Stated.nothing(),
                document.permissions(),
                Stated.nothing());
    }

    private OrganizationDocument more(List<TemplateEntry> templates) {
        return more(Stated.nothing(), Stated.nothing(), Stated.of(templates), Stated.nothing());
    }

    private OrganizationDocument more(
            Stated<List<MemberEntry>> members,
            Stated<List<WorkspaceEntry>> workspaces,
            Stated<List<InvitationEntry>> invitations) {
        return more(members, workspaces, Stated.nothing(), invitations);
    }

    private OrganizationDocument more(
            Stated<List<MemberEntry>> members,
            Stated<List<WorkspaceEntry>> workspaces,
            Stated<List<TemplateEntry>> templates,
            Stated<List<InvitationEntry>> invitations) {
        return new OrganizationDocument(
                document.alias(),
                Stated.nothing(),
                Stated.nothing(),
                Stated.nothing(),
                Stated.nothing(),
                Stated.nothing(),
                OrganizationFacts.NONE,
                members,
                workspaces,
                templates,
                Stated.nothing(),
                invitations);
    }

    static <T> List<List<T>> parts(List<T> list, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += most) {
            parts.add(list.subList(from, Math.min(from + most, list.size())));
        }
        return parts;
    }
}
