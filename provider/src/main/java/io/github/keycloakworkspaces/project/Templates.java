package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Saving settings of projects for other projects. A template keeps nothing of the project but its settings. */
public final class Templates {

    private final ProjectPermission permission;
    private final ProjectCatalog projects;
    private final TemplateStore store;

    public Templates(ProjectPermission permission, ProjectCatalog projects, TemplateStore store) {
        this.permission = permission;
        this.projects = projects;
        this.store = store;
    }

    /**
     * Saves the settings of a project.
     *
     * @param change makes the template from one that has the project's settings and no name
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code project.not_found}, {@code project.no_creator},
     *     {@code caller.changed}
     */
    public TemplateId create(
            Actor actor, OrganizationId organization, ProjectId project, UnaryOperator<TemplateDraft> change) {
        permission.lock(actor, organization);
        PersonId creator = actor.person();
        if (creator == null) {
            throw ProjectProblems.noCreator();
        }
        TemplateDraft content = change.apply(new TemplateDraft("", null, null, settings(actor, organization, project)));
        return store.add(organization, content, creator);
    }

    /**
     * Changes a template. Who saves templates in a part of the organization only changes only their own.
     *
     * @param project whose settings take the place of those in the template; {@code null} keeps these
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code template.not_found}, {@code template.others},
     *     {@code project.not_found}, {@code caller.changed}
     */
    public void change(
            Actor actor,
            OrganizationId organization,
            TemplateId template,
            @Nullable ProjectId project,
            UnaryOperator<TemplateDraft> change) {
        permission.lock(actor, organization);
        TemplateDraft present = own(actor, organization, template).content();
        TemplateDraft base = project == null ? present : present.from(settings(actor, organization, project));
        if (!store.write(organization, template, change.apply(base))) {
            throw ProjectProblems.templateNotFound();
        }
    }

    /**
     * Removes a template; projects that were made from it stay as they are.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code template.not_found}, {@code template.others},
     *     {@code caller.changed}
     */
    public void delete(Actor actor, OrganizationId organization, TemplateId template) {
        permission.lock(actor, organization);
        Template present = own(actor, organization, template);
        if (!store.remove(organization, present.id())) {
            throw ProjectProblems.templateNotFound();
        }
    }

    private Template own(Actor actor, OrganizationId organization, TemplateId template) {
        Reach reach = permission.reach(actor, organization, Action.TEMPLATE_SAVE);
        Template present = store.find(organization, template).orElseThrow(ProjectProblems::templateNotFound);
        if (reach != Reach.ORGANIZATION && !present.createdBy().equals(actor.person())) {
            throw ProjectProblems.templateOfOthers();
        }
        return present;
    }

    /** What the project keeps from somebody isn't in their template either, which would show it to them. */
    private ProjectSettings settings(Actor actor, OrganizationId organization, ProjectId project) {
        permission.require(actor, organization, project, Action.TEMPLATE_SAVE);
        Map<Action, Boolean> permitted = new EnumMap<>(Action.class);
        return projects.stored(organization, project)
                .orElseThrow(ProjectProblems::notFound)
                .content()
                .settings()
                .seen(action -> permitted.computeIfAbsent(
                        action, asked -> permission.permits(actor, organization, project, asked)));
    }
}
