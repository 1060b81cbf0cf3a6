package io.github.keycloakworkspaces.decision;

import static io.github.keycloakworkspaces.decision.Shape.ACME;
import static io.github.keycloakworkspaces.decision.Shape.ME;
import static io.github.keycloakworkspaces.decision.Shape.PROJECT;
import static io.github.keycloakworkspaces.decision.Shape.SOMEBODY_ELSE;
import static io.github.keycloakworkspaces.decision.Shape.WORKSPACE;

import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.roles.Setting;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked about: one thing of each type, in every state that may matter. */
record Target(ResourceType type, Place place, boolean published, boolean showsHistory, Whose whose) {

    enum Place {
        SHARED_WORKSPACE,
        OWN_SANDBOX,
        FOREIGN_SANDBOX,
        OTHER_ORGANIZATION
    }

    enum Whose {
        MINE,
        SOMEBODY_ELSES,
        UNKNOWN
    }

    static final OrganizationId GLOBEX = new OrganizationId(8);

    static final Target ORGANIZATION = of(ResourceType.ORGANIZATION);
    static final Target SHARED = of(ResourceType.WORKSPACE);
    static final Target PUBLISHED = of(ResourceType.PROJECT);
    static final Target TASK = of(ResourceType.TASK);

    private static Target of(ResourceType type) {
        return new Target(type, Place.SHARED_WORKSPACE, true, true, Whose.UNKNOWN);
    }

    static List<Target> all() {
        List<Target> targets = new ArrayList<>();
        for (Place place : Place.values()) {
            targets.add(ORGANIZATION.in(place));
            targets.add(SHARED.in(place));
            for (Whose whose : Whose.values()) {
                for (int bits = 0; bits < 4; bits++) {
                    targets.add(new Target(ResourceType.PROJECT, place, (bits & 1) > 0, (bits & 2) > 0, whose));
                    targets.add(new Target(ResourceType.TASK, place, (bits & 1) > 0, (bits & 2) > 0, whose));
                }
            }
        }
        return targets;
    }

    Target in(Place other) {
        return new Target(type, other, published, showsHistory, whose);
    }

    Target of(Whose other) {
        return new Target(type, place, published, showsHistory, other);
    }

    Target unpublished() {
        return new Target(type, place, false, showsHistory, whose);
    }

    Target hidingHistory() {
        return new Target(type, place, published, false, whose);
    }

    /** Whether it is a project or in one. */
    boolean inProject() {
        return type == ResourceType.PROJECT || type == ResourceType.TASK;
    }

    /** The thing, made by somebody else. */
    Resource resource() {
        return resource(Shape.NONE);
    }

    /** The thing, made by me as far as the shape says so. */
    Resource resource(Shape shape) {
        return switch (type) {
            case ORGANIZATION -> new OrganizationResource(organization());
            case WORKSPACE -> workspace(shape);
            case PROJECT -> project(shape, assignee());
            case TASK -> new TaskResource(project(shape, null), assignee());
        };
    }

    private WorkspaceResource workspace(Shape shape) {
        return switch (place) {
            case OWN_SANDBOX -> new WorkspaceResource(organization(), WORKSPACE, ME, true);
            case FOREIGN_SANDBOX -> new WorkspaceResource(organization(), WORKSPACE, SOMEBODY_ELSE, true);
            case SHARED_WORKSPACE, OTHER_ORGANIZATION ->
                new WorkspaceResource(organization(), WORKSPACE, shape.workspaceCreator() ? ME : SOMEBODY_ELSE, false);
        };
    }

    private ProjectResource project(Shape shape, @Nullable PersonId assignee) {
        Set<Setting> settings = showsHistory ? Set.of(Setting.SHOW_ANNOTATION_HISTORY) : Set.of();
        PersonId creator = shape.projectCreator() ? ME : SOMEBODY_ELSE;
        return new ProjectResource(PROJECT, workspace(shape), creator, published, settings, Set.of(), assignee);
    }

    private OrganizationId organization() {
        return place == Place.OTHER_ORGANIZATION ? GLOBEX : ACME;
    }

    private @Nullable PersonId assignee() {
        return switch (whose) {
            case MINE -> ME;
            case SOMEBODY_ELSES -> SOMEBODY_ELSE;
            case UNKNOWN -> null;
        };
    }
}
