package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An organization as a test wants it. Without a domain, people get that of the organization: {@code "manager"} in
 * {@code acme} is {@code manager@acme.example}.
 */
public final class OrganizationDraft {

    private final String alias;
    private final Set<String> people = new LinkedHashSet<>();
    private final List<Object> members = new ArrayList<>();
    private final List<Object> workspaces = new ArrayList<>();
    private String owner = "";

    OrganizationDraft(String alias) {
        this.alias = alias;
    }

    /** Somebody in each role and state: {@code owner admin manager reviewer annotator pending former}. */
    public OrganizationDraft everyRole() {
        return owner("owner")
                .administrator("admin")
                .manager("manager")
                .reviewer("reviewer")
                .annotator("annotator")
                .pending("pending")
                .deactivated("former");
    }

    public OrganizationDraft owner(String person) {
        owner = email(person);
        people.add(owner);
        return this;
    }

    public OrganizationDraft administrator(String person) {
        return member(person, "AD");
    }

    public OrganizationDraft manager(String person) {
        return member(person, "MA");
    }

    public OrganizationDraft reviewer(String person) {
        return member(person, "RE");
    }

    public OrganizationDraft annotator(String person) {
        return member(person, "AN");
    }

    public OrganizationDraft pending(String person) {
        return member(person, "NO");
    }

    public OrganizationDraft deactivated(String person) {
        return member(person, "DI");
    }

    public OrganizationDraft member(String person, String role) {
        people.add(email(person));
        members.add(Map.of("user", email(person), "role", role));
        return this;
    }

    public OrganizationDraft workspace(String title, Consumer<WorkspaceDraft> details) {
        var workspace = new WorkspaceDraft(title);
        details.accept(workspace);
        workspaces.add(workspace.document());
        return this;
    }

    Set<String> people() {
        return people;
    }

    Map<String, Object> document() {
        return Map.ofEntries(
                entry("alias", alias),
                entry("name", title(alias)),
                entry("owner", owner),
                entry("members", members),
                entry("workspaces", workspaces));
    }

    static String title(String alias) {
        return alias.substring(0, 1).toUpperCase(Locale.ROOT) + alias.substring(1);
    }

    private String email(String person) {
        return person.contains("@") ? person : person + "@" + alias + ".example";
    }

    /** A workspace of that organization. */
    public final class WorkspaceDraft {

        private final String title;
        private final List<String> workspaceMembers = new ArrayList<>();
        private final List<Object> projects = new ArrayList<>();

        private WorkspaceDraft(String title) {
            this.title = title;
        }

        public WorkspaceDraft member(String person) {
            workspaceMembers.add(email(person));
            return this;
        }

        public WorkspaceDraft project(String externalId, Consumer<ProjectDraft> details) {
            var project = new ProjectDraft(externalId);
            details.accept(project);
            projects.add(project.document());
            return this;
        }

        private Map<String, Object> document() {
            return Map.of("title", title, "members", workspaceMembers, "projects", projects);
        }
    }

    /** A published project of that workspace. */
    public final class ProjectDraft {

        private final String externalId;
        private final List<Object> projectMembers = new ArrayList<>();
        private boolean annotationHistory;

        private ProjectDraft(String externalId) {
            this.externalId = externalId;
        }

        public ProjectDraft member(String person) {
            projectMembers.add(Map.of("user", email(person)));
            return this;
        }

        /** A member who acts with another role than the organization's. */
        public ProjectDraft member(String person, String role) {
            projectMembers.add(Map.of("user", email(person), "role", role));
            return this;
        }

        /** Annotators see their own finished work. */
        public ProjectDraft showAnnotationHistory() {
            annotationHistory = true;
            return this;
        }

        private Map<String, Object> document() {
            return Map.ofEntries(
                    entry("title", title(externalId)),
                    entry("external_id", externalId),
                    entry("published", true),
                    entry("show_annotation_history", annotationHistory),
                    entry("members", projectMembers));
        }
    }
}
