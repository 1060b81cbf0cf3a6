package io.github.keycloakworkspaces.decision.rest;

import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Reason;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.explanation.Explanation;
import io.github.keycloakworkspaces.decision.explanation.Grants;
import io.github.keycloakworkspaces.decision.explanation.Wording;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An explanation on the wire; of the person it shows the number only. */
record ExplanationView(
        boolean decision,
        String text,
        String reason,
        long organization,
        long userId,
        long revision,
        CellView cell,
        List<GrantView> grants) {

    /**
     * The cell of the matrix that counted.
     *
     * @param condition the setting of the project that has to be on
     * @param changed whether the organization has changed it
     */
    record CellView(
            String permission,
            String role,
            String reach,
            @Nullable String condition,
            boolean changed) {}

    /**
     * Something that the person holds, and what gave it.
     *
     * @param kind {@code role}, {@code project_role}, or a tie by the name of its reason
     * @param id of the workspace or project
     * @param sources none for who created a thing
     */
    record GrantView(
            String kind,
            @Nullable String role,
            @Nullable Long id,
            @Nullable String title,
            List<String> sources) {}

    static ExplanationView of(Explanation explanation, Wording wording) {
        Decision decision = explanation.decision();
        var subject = explanation.request().subject();
        return new ExplanationView(
                decision.permitted(),
                wording.of(explanation),
                decision.reason().code(),
                subject.organization().value(),
                subject.person().value(),
                decision.revision(),
                cell(explanation),
                grants(explanation, wording));
    }

    private static CellView cell(Explanation explanation) {
        var condition = explanation.cell().condition();
        return new CellView(
                explanation.request().action().code(),
                explanation.decision().role().code(),
                explanation.cell().reach().code(),
                condition == null ? null : condition.code(),
                explanation.changed());
    }

    private static List<GrantView> grants(Explanation explanation, Wording wording) {
        Grants grants = explanation.grants();
        List<GrantView> views = new ArrayList<>();
        views.add(role("role", explanation.request().subject().role(), grants.role()));
        if (explanation.projectRole() != null && grants.projectRole() != null) {
            views.add(role("project_role", explanation.projectRole(), grants.projectRole()));
        }
        var resource = explanation.request().resource();
        PersonId person = explanation.request().subject().person();
        WorkspaceResource workspace = resource.inWorkspace();
        if (workspace != null) {
            Tied tied = new Tied(
                    workspace.id().value(),
                    wording.workspace(),
                    workspace.createdBy().equals(person));
            tied.add(views, Reason.WORKSPACE_MEMBER, grants.workspace(), Reason.WORKSPACE_CREATOR);
        }
        ProjectResource project = resource.inProject();
        if (project != null) {
            Tied tied = new Tied(
                    project.id().value(), wording.project(), project.createdBy().equals(person));
            tied.add(views, Reason.PROJECT_MEMBER, grants.project(), Reason.PROJECT_CREATOR);
        }
        return views;
    }

    private static GrantView role(String kind, Role role, Source source) {
        return new GrantView(kind, role.code(), null, null, List.of(source.code()));
    }

    /** A thing that the person may have to do with. */
    private record Tied(long id, @Nullable String title, boolean created) {

        void add(List<GrantView> views, Reason member, Set<Source> sources, Reason creator) {
            if (!sources.isEmpty()) {
                List<String> codes = sources.stream().map(Source::code).sorted().toList();
                views.add(new GrantView(member.code(), null, id, title, codes));
            }
            if (created) {
                views.add(new GrantView(creator.code(), null, id, title, List.of()));
            }
        }
    }
}
