package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.Facts;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.TaskResource;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName.Part;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Digits;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a {@link ResourceName} names and how one person stands to it. Names are our numbers; organizations have {@code
 * alias:} and their alias, too, and projects {@code external:} and the name that an application gave them, which belongs to
 * an organization. Whatever is named besides the thing has to be where it is in.
 */
public final class Resources {

    private final Facts facts;

    public Resources(Facts facts) {
        this.facts = facts;
    }

    /** A resource, and what somebody holds in the organization that has it, at least as far as it has to do with it. */
    public record Found(PersonSnapshot person, Resource resource) {

        public AccessRequest request(Action action) {
            return new AccessRequest(person, action, resource);
        }
    }

    /**
     * A resource as it is for anybody.
     *
     * @param ownTask the number of a task that is the work of whoever it is assigned to, or {@code null} if that is known
     */
    public record Target(Resource resource, @Nullable Long ownTask) {

        /** The same for one person. */
        public Resource forPerson(PersonId person, boolean assigned) {
            return assigned && ownTask != null && resource instanceof TaskResource task
                    ? new TaskResource(task.project(), person)
                    : resource;
        }
    }

    /** As {@link #find(AccountId, ResourceName, Supplier)}, where an external name is looked for where the person works. */
    public Optional<Found> find(AccountId subject, EntityName entity) {
        return ResourceName.of(entity).flatMap(name -> find(subject, name));
    }

    /** As {@link #find(AccountId, ResourceName, Supplier)}, where an external name is looked for where the person works. */
    public Optional<Found> find(AccountId subject, ResourceName name) {
        return find(subject, name, () -> facts.get(new FactKey.Workplace(subject)));
    }

    /**
     * The resource as it is for that person; empty also for what belongs to an organization that they are no member of.
     *
     * @param workplace the organization in which an external name is looked for that says none
     */
    public Optional<Found> find(AccountId subject, ResourceName name, Supplier<Optional<OrganizationId>> workplace) {
        return target(name, workplace)
                .flatMap(target -> facts.get(FactKey.Connection.of(subject, target.resource()))
                        .map(person -> new Found(person, own(target, person.person()))));
    }

    /** The resource as it is for anybody. */
    public Optional<Target> target(ResourceName name, Supplier<Optional<OrganizationId>> workplace) {
        String organization = name.get(Part.ORGANIZATION);
        if (organization == null) {
            return thing(name, null, workplace).flatMap(thing -> part(thing, name));
        }
        return organization(organization)
                .flatMap(named -> thing(name, named, () -> Optional.of(named))
                        .filter(thing -> thing.organization().equals(named)))
                .flatMap(thing -> part(thing, name));
    }

    /** An organization by its number, which needn't exist, or by its alias. */
    public Optional<OrganizationId> organization(String name) {
        return name.startsWith(ResourceName.ALIAS)
                ? facts.get(new FactKey.OrganizationAlias(name.substring(ResourceName.ALIAS.length())))
                        .map(OrganizationResource::organization)
                : Digits.positive(name).map(OrganizationId::new);
    }

    private Optional<? extends Resource> thing(
            ResourceName name, @Nullable OrganizationId organization, Supplier<Optional<OrganizationId>> workplace) {
        String workspace = name.get(Part.WORKSPACE);
        if (name.has(Part.PROJECT)) {
            return project(name, workplace)
                    .filter(found -> workspace == null
                            || workspace.equals(found.workspace().id().toString()));
        }
        if (workspace != null) {
            return Digits.positive(workspace).map(WorkspaceId::new).flatMap(id -> facts.get(new FactKey.Workspace(id)));
        }
        return Optional.ofNullable(organization).flatMap(id -> facts.get(new FactKey.Organization(id)));
    }

    private Optional<ProjectResource> project(ResourceName name, Supplier<Optional<OrganizationId>> workplace) {
        Optional<String> externalId = name.externalId();
        if (externalId.isPresent()) {
            return workplace
                    .get()
                    .flatMap(organization -> facts.get(new FactKey.ExternalProject(organization, externalId.get())));
        }
        return Optional.ofNullable(name.get(Part.PROJECT))
                .flatMap(Digits::positive)
                .map(ProjectId::new)
                .flatMap(id -> facts.get(new FactKey.Project(id)));
    }

    /** One task, or one person's work, is part of a project and of nothing else. */
    private Optional<Target> part(Resource thing, ResourceName name) {
        String task = name.get(Part.TASK);
        if (task == null && !name.has(Part.ASSIGNEE)) {
            return Optional.of(new Target(thing, null));
        }
        if (!(thing instanceof ProjectResource project)) {
            return Optional.empty();
        }
        PersonId assignee = assignee(name);
        if (task == null) {
            return Optional.of(new Target(project.assignedTo(assignee), null));
        }
        Long own = assignee == null ? Digits.positive(task).orElse(null) : null;
        return Optional.of(new Target(new TaskResource(project, assignee), own));
    }

    /** Whose task it is: as the name says, or else as we know from its assignees. */
    private Resource own(Target target, PersonId person) {
        Long task = target.ownTask();
        ProjectResource project = target.resource().inProject();
        boolean assigned = task != null
                && project != null
                && facts.get(new FactKey.Assignment(project.id(), task, person)).isPresent();
        return target.forPerson(person, assigned);
    }

    /** Whose work is meant; {@code null} if nobody is named. Somebody who is named and unknown is somebody else. */
    public @Nullable PersonId assignee(ResourceName name) {
        String assignee = name.get(Part.ASSIGNEE);
        return assignee == null
                ? null
                : facts.get(AccountNames.parse(assignee))
                        .flatMap(account -> facts.get(new FactKey.Person(account)))
                        .orElse(PersonId.NOBODY);
    }
}
