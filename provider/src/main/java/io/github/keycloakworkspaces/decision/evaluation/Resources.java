package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.TaskResource;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Digits;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource of a question. An id is our number, or for projects {@code external:} and the name that an
 * application gave. The property {@code organization} numbers the organization that has it: nothing of another one is
 * found. Without it, an external name is looked for where the person works who is asked about.
 */
public final class Resources {

    public static final String ORGANIZATION = "organization";
    private static final String PROJECT = "project";
    public static final String ASSIGNEE = "assignee";
    private static final String EXTERNAL = "external:";

    private final Lookup lookup;
    private final AccountNames accounts;

    public Resources(Lookup lookup) {
        this.lookup = lookup;
        this.accounts = new AccountNames(lookup);
    }

    /** A resource, and what somebody holds in the organization that has it. */
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

    /** The resource as it is for that person; empty also for what belongs to an organization that they are no member of. */
    public Optional<Found> find(AccountId subject, EntityName name) {
        return target(name, () -> lookup.workplace(subject))
                .map(target -> own(target, subject))
                .flatMap(resource -> lookup.snapshot(subject, resource).map(snapshot -> new Found(snapshot, resource)));
    }

    /** Whether it is found in another organization depending on who is asked about. */
    public static boolean dependsOnWorkplace(EntityName name) {
        if (name.property(ORGANIZATION).isPresent()) {
            return false;
        }
        return ResourceType.ofCode(name.type())
                .flatMap(type -> projectOf(type, name))
                .filter(project -> project.startsWith(EXTERNAL))
                .isPresent();
    }

    /**
     * A name that is looked for where a person works, as it is where a call is about another organization than that; every
     * other name means the same everywhere.
     *
     * @param organization empty for one that doesn't exist, in which nothing is found
     */
    public static EntityName within(EntityName name, Optional<OrganizationId> organization) {
        if (!dependsOnWorkplace(name)) {
            return name;
        }
        Map<String, String> properties = new HashMap<>(name.properties());
        properties.put(ORGANIZATION, organization.map(OrganizationId::toString).orElse(""));
        return new EntityName(name.type(), name.id(), properties);
    }

    /** The application's name of the project that it is, or is in. */
    public static Optional<String> externalId(EntityName name) {
        return ResourceType.ofCode(name.type())
                .flatMap(type -> projectOf(type, name))
                .filter(project -> project.startsWith(EXTERNAL))
                .map(project -> project.substring(EXTERNAL.length()));
    }

    public Optional<Target> target(EntityName name, Supplier<Optional<OrganizationId>> workplace) {
        return ResourceType.ofCode(name.type())
                .flatMap(type -> target(type, name, workplace))
                .filter(target -> name.property(ORGANIZATION)
                        .map(organization -> organization.equals(
                                target.resource().organization().toString()))
                        .orElse(true));
    }

    private Optional<Target> target(ResourceType type, EntityName name, Supplier<Optional<OrganizationId>> workplace) {
        return switch (type) {
            case ORGANIZATION ->
                Digits.positive(name.id())
                        .map(OrganizationId::new)
                        .flatMap(lookup::organization)
                        .map(found -> new Target(found, null));
            case WORKSPACE ->
                Digits.positive(name.id())
                        .map(WorkspaceId::new)
                        .flatMap(lookup::workspace)
                        .map(found -> new Target(found, null));
            case PROJECT ->
                project(name.id(), name, workplace)
                        .map(project -> new Target(project.assignedTo(assignee(name)), null));
            case TASK ->
                name.property(PROJECT)
                        .flatMap(project -> project(project, name, workplace))
                        .map(project -> new Target(new TaskResource(project, assignee(name)), ownTask(name)));
        };
    }

    private static Optional<String> projectOf(ResourceType type, EntityName name) {
        return switch (type) {
            case ORGANIZATION, WORKSPACE -> Optional.empty();
            case PROJECT -> Optional.of(name.id());
            case TASK -> name.property(PROJECT);
        };
    }

    private Optional<ProjectResource> project(
            String id, EntityName name, Supplier<Optional<OrganizationId>> workplace) {
        if (!id.startsWith(EXTERNAL)) {
            return Digits.positive(id).map(ProjectId::new).flatMap(lookup::project);
        }
        Optional<OrganizationId> organization = name.property(ORGANIZATION).isPresent()
                ? name.property(ORGANIZATION).flatMap(Digits::positive).map(OrganizationId::new)
                : workplace.get();
        return organization.flatMap(found -> lookup.project(found, id.substring(EXTERNAL.length())));
    }

    /** Whose task it is: as the question says, or else as we know from its assignees. */
    private Resource own(Target target, AccountId subject) {
        Long task = target.ownTask();
        if (task == null || !(target.resource() instanceof TaskResource found)) {
            return target.resource();
        }
        return lookup.person(subject)
                .filter(person -> lookup.assigned(found.project().id(), task, person))
                .map(person -> target.forPerson(person, true))
                .orElse(found);
    }

    private static @Nullable Long ownTask(EntityName name) {
        return name.property(ASSIGNEE).isPresent()
                ? null
                : Digits.positive(name.id()).orElse(null);
    }

    /** Somebody who is named and unknown is somebody else. */
    @Nullable
    public PersonId assignee(EntityName name) {
        return name.property(ASSIGNEE)
                .map(person -> accounts.find(person).flatMap(lookup::person).orElse(PersonId.NOBODY))
                .orElse(null);
    }
}
