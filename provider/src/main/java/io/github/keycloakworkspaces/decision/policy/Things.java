package io.github.keycloakworkspaces.decision.policy;

import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.OrganizationAliases;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.TaskResource;
import io.github.keycloakworkspaces.decision.WorkspaceResource;
import io.github.keycloakworkspaces.decision.evaluation.AccountNames;
import io.github.keycloakworkspaces.decision.policy.Naming.Name;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a {@link Naming} names and how one person stands to it. Names are our numbers; organizations have
 * {@code alias:} and their alias, too, and projects {@code external:} and the name that an application gave them, which
 * belongs to an organization, so that this has to be named. Whatever is named besides the thing has to be where it is in.
 */
final class Things {

    static final String ALIAS = "alias:";
    static final String EXTERNAL = "external:";

    private final DecisionStore facts;
    private final OrganizationAliases aliases;
    private final AccountId subject;

    Things(DecisionStore facts, OrganizationAliases aliases, AccountId subject) {
        this.facts = facts;
        this.aliases = aliases;
        this.subject = subject;
    }

    /** A thing, and what the person holds in the organization that has it. */
    record Question(PersonSnapshot person, Resource resource) {}

    Optional<Question> find(Naming naming) {
        if (!naming.has(Name.ORGANIZATION)) {
            return find(naming, null);
        }
        return organization(naming).flatMap(organization -> find(naming, organization));
    }

    private Optional<Question> find(Naming naming, @Nullable OrganizationId organization) {
        return thing(naming, organization)
                .filter(thing -> organization == null || thing.organization().equals(organization))
                .flatMap(thing -> facts.snapshot(subject, thing.organization())
                        .flatMap(
                                person -> part(thing, naming, person).map(resource -> new Question(person, resource))));
    }

    private Optional<? extends Resource> thing(Naming naming, @Nullable OrganizationId organization) {
        String project = naming.get(Name.PROJECT);
        String workspace = naming.get(Name.WORKSPACE);
        if (project != null) {
            return project(project, organization)
                    .filter(found -> workspace == null || workspace.equals(number(found.workspace())));
        }
        if (workspace != null) {
            return Numbers.positive(workspace).map(WorkspaceId::new).flatMap(facts::workspace);
        }
        return Optional.ofNullable(organization).map(OrganizationResource::new);
    }

    private Optional<OrganizationId> organization(Naming naming) {
        String name = naming.values().getOrDefault(Name.ORGANIZATION, "");
        return name.startsWith(ALIAS)
                ? aliases.organization(name.substring(ALIAS.length()))
                : Numbers.positive(name)
                        .map(OrganizationId::new)
                        .flatMap(facts::organization)
                        .map(OrganizationResource::organization);
    }

    private Optional<ProjectResource> project(String name, @Nullable OrganizationId organization) {
        if (!name.startsWith(EXTERNAL)) {
            return Numbers.positive(name).map(ProjectId::new).flatMap(facts::project);
        }
        return organization == null ? Optional.empty() : facts.project(organization, name.substring(EXTERNAL.length()));
    }

    /** One task, or one person's work, is part of a project and of nothing else. */
    private Optional<Resource> part(Resource thing, Naming naming, PersonSnapshot person) {
        if (!naming.has(Name.TASK) && !naming.has(Name.ASSIGNEE)) {
            return Optional.of(thing);
        }
        return thing instanceof ProjectResource project ? Optional.of(part(project, naming, person)) : Optional.empty();
    }

    private Resource part(ProjectResource project, Naming naming, PersonSnapshot person) {
        String task = naming.get(Name.TASK);
        String assignee = naming.get(Name.ASSIGNEE);
        PersonId named = assignee == null ? null : assignee(assignee, project.organization());
        if (task == null) {
            return project.assignedTo(named);
        }
        return new TaskResource(project, named == null ? worker(project.id(), task, person.person()) : named);
    }

    /** The person who is asked about, if we know that the task is theirs. */
    private @Nullable PersonId worker(ProjectId project, String task, PersonId person) {
        return Numbers.positive(task)
                .filter(number -> facts.assigned(project, number, person))
                .map(number -> person)
                .orElse(null);
    }

    /** Somebody who is named and no member is somebody else. */
    private PersonId assignee(String name, OrganizationId organization) {
        return new AccountNames(facts)
                .find(name)
                .flatMap(account -> facts.snapshot(account, organization))
                .map(PersonSnapshot::person)
                .orElse(PersonId.NOBODY);
    }

    private static String number(WorkspaceResource workspace) {
        return workspace.id().toString();
    }
}
