package io.github.keycloakworkspaces.transfer.document;

import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.GroupPart.GroupEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.MemberEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.OrganizationFacts;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.TemplateEntry;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.WorkspaceEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a large document into several of the same organization, none of which is much larger than a limit. Applied one
 * after the other, each leaving what it doesn't name, they come to the same.
 */
public final class DocumentSplitter {

    /** So many characters count as one entry. */
    private static final int TEXT = 100;

    private final OrganizationDocument document;
    private final int most;
    private final List<OrganizationDocument> pieces = new ArrayList<>();

    private DocumentSplitter(OrganizationDocument document, int most) {
        this.document = document;
        this.most = most;
    }

    /**
     * The pieces in their order.
     *
     * @param most how many entries of lists a piece should have
     */
    public static List<OrganizationDocument> of(OrganizationDocument document, int most) {
        return new DocumentSplitter(document, most).cut();
    }

    /** How many entries of lists a document has; long texts count as several. */
    public static long weight(OrganizationDocument document) {
        return 1
                + document.tags().valueOr(List.of()).size()
                + document.members().valueOr(List.of()).stream()
                        .mapToLong(DocumentSplitter::weight)
                        .sum()
                + document.invitations().valueOr(List.of()).size()
                + document.groupMappings().valueOr(List.of()).size()
                + document.groups().valueOr(List.of()).stream()
                        .mapToLong(DocumentSplitter::weight)
                        .sum()
                + document.templates().valueOr(List.of()).stream()
                        .mapToLong(DocumentSplitter::weight)
                        .sum()
                + document.workspaces().valueOr(List.of()).stream()
                        .mapToLong(WorkspaceSplitter::weight)
                        .sum();
    }

    private static long weight(MemberEntry member) {
        return 1L + member.tags().valueOr(List.of()).size();
    }

    private static long weight(GroupEntry group) {
        return 1L + group.members().size() + group.left().size();
    }

    private static long weight(TemplateEntry template) {
        return 1 + weight(template.description()) + weight(template.settings());
    }

    static long weight(Given<?> text) {
        Object value = text.value();
        if (value instanceof ProjectSettings settings) {
            return settings.set().toString().length() / TEXT;
        }
        return value instanceof String string ? string.length() / TEXT : 0;
    }

    private List<OrganizationDocument> cut() {
        List<MemberEntry> members = document.members().valueOr(List.of());
        List<InvitationEntry> invitations = document.invitations().valueOr(List.of());
        List<TemplateEntry> templates = document.templates().valueOr(List.of());
        List<WorkspaceEntry> workspaces = document.workspaces().valueOr(List.of());
        if (weight(document) <= most) {
            return List.of(document);
        }
        List<List<MemberEntry>> parts = partsOfMembers(members);
        pieces.add(head(parts.isEmpty() ? Given.absent() : Given.of(parts.get(0))));
        parts.stream().skip(1).forEach(part -> pieces.add(more(Given.of(part), Given.absent(), Given.absent())));
        parts(templates, most).forEach(part -> pieces.add(more(part)));
        parts(invitations, most).forEach(part -> pieces.add(more(Given.absent(), Given.absent(), Given.of(part))));
        WorkspaceSplitter.of(workspaces, most)
                .forEach(part -> pieces.add(more(Given.absent(), Given.of(part), Given.absent())));
        GroupSplitter.of(document.groups().valueOr(List.of()), most).forEach(part -> pieces.add(ofGroups(part)));
        return pieces;
    }

    /** Those who have many tags count as several. */
    private List<List<MemberEntry>> partsOfMembers(List<MemberEntry> members) {
        List<List<MemberEntry>> parts = new ArrayList<>();
        List<MemberEntry> part = new ArrayList<>();
        long size = 0;
        for (MemberEntry member : members) {
            if (!part.isEmpty() && size + weight(member) > most) {
                parts.add(part);
                part = new ArrayList<>();
                size = 0;
            }
            part.add(member);
            size += weight(member);
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** All tags are there before others than the first members have them. */
    private OrganizationDocument head(Given<List<MemberEntry>> members) {
        return new OrganizationDocument(
                document.alias(),
                document.name(),
                document.owner(),
                document.defaultRole(),
                document.seatLimit(),
                document.activityDays(),
                document.facts(),
                document.memberPart(),
                members,
                Given.absent(),
                Given.absent(),
                document.permissions(),
                Given.absent(),
                new GroupPart(document.ssoSettings(), document.groupMappings(), Given.absent()));
    }

    /** Who left a group is there when all mappings are: what was mapped later has nothing to do with them. */
    private OrganizationDocument ofGroups(List<GroupEntry> groups) {
        return more(
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                new GroupPart(Given.absent(), Given.absent(), Given.of(groups)));
    }

    private OrganizationDocument more(List<TemplateEntry> templates) {
        return more(Given.absent(), Given.absent(), Given.of(templates), Given.absent(), GroupPart.NONE);
    }

    private OrganizationDocument more(
            Given<List<MemberEntry>> members,
            Given<List<WorkspaceEntry>> workspaces,
            Given<List<InvitationEntry>> invitations) {
        return more(members, workspaces, Given.absent(), invitations, GroupPart.NONE);
    }

    private OrganizationDocument more(
            Given<List<MemberEntry>> members,
            Given<List<WorkspaceEntry>> workspaces,
            Given<List<TemplateEntry>> templates,
            Given<List<InvitationEntry>> invitations,
            GroupPart groups) {
        return new OrganizationDocument(
                document.alias(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                Given.absent(),
                OrganizationFacts.NONE,
                MemberPart.NONE,
                members,
                workspaces,
                templates,
                Given.absent(),
                invitations,
                groups);
    }

    static <T> List<List<T>> parts(List<T> list, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += most) {
            parts.add(list.subList(from, Math.min(from + most, list.size())));
        }
        return parts;
    }
}
