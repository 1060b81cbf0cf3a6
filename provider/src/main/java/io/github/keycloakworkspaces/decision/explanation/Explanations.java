package io.github.keycloakworkspaces.decision.explanation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decision;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Relation;
import io.github.keycloakworkspaces.roles.Cell;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains decisions. */
public final class Explanations {

    private final GrantStore grants;
    private final Decisions decisions;

    public Explanations(GrantStore grants, Decisions decisions) {
        this.grants = grants;
        this.decisions = decisions;
    }

    /** Empty for somebody who is no member of the resource's organization. */
    public Optional<Explanation> explain(AccessRequest request) {
        PersonSnapshot subject = request.subject();
        return grants.grants(subject.organization(), subject.person(), request.resource())
                .map(found -> explain(request, found));
    }

    private Explanation explain(AccessRequest request, Grants found) {
        Decision decision = decisions.decide(request);
        PersonSnapshot subject = request.subject();
        Cell cell = subject.overrides().cell(decisions.matrix(), decision.role(), request.action());
        boolean changed = !cell.equals(decisions.matrix().cell(decision.role(), request.action()));
        return new Explanation(request, decision, found, projectRole(request), cell, changed);
    }

    /** A project role that is there and doesn't count is not told: nothing comes from it. */
    private static @Nullable Role projectRole(AccessRequest request) {
        PersonSnapshot subject = request.subject();
        ProjectResource project = request.resource().inProject();
        return project != null
                        && subject.role().overridable()
                        && Relation.with(project, subject).member()
                ? subject.projectRoles().get(project.id())
                : null;
    }
}
