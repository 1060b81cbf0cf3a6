package io.github.keycloakworkspaces.decision.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.decision.DecisionStore;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Resource;
import io.github.keycloakworkspaces.decision.TaskResource;
import io.github.keycloakworkspaces.kc.Numbers;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.roles.ResourceType;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resource of a question and how one person stands in its organization. An id is our number, or for projects
 * {@code external:} and the name that an application gave; such a name is looked for in the organization that
 * {@code properties.organization} numbers, else in the one that the person works in.
 */
final class Resources {

    private static final String EXTERNAL = "external:";

    private final DecisionStore facts;
    private final MembershipStore people;
    private final Subjects subjects;
    private final AccountId subject;

    Resources(DecisionStore facts, MembershipStore people, Subjects subjects, AccountId subject) {
        this.facts = facts;
        this.people = people;
        this.subjects = subjects;
        this.subject = subject;
    }

    /** A resource, and what the person holds in the organization that has it. */
    record Question(PersonSnapshot person, Resource resource) {}

    Optional<Question> find(Evaluation.Entity entity) {
        return ResourceType.ofCode(entity.type()).flatMap(type -> switch (type) {
            case ORGANIZATION ->
                Numbers.positive(entity.id())
                        .map(OrganizationId::new)
                        .flatMap(facts::organization)
                        .flatMap(this::asked);
            case WORKSPACE ->
                Numbers.positive(entity.id())
                        .map(WorkspaceId::new)
                        .flatMap(facts::workspace)
                        .flatMap(this::asked);
            case PROJECT ->
                project(entity.id(), entity.properties())
                        .map(project -> project.assignedTo(assignee(entity)))
                        .flatMap(this::asked);
            case TASK ->
                project(text(entity.properties().path("project")), entity.properties())
                        .map(project -> new TaskResource(project, worker(project, entity)))
                        .flatMap(this::asked);
        });
    }

    private Optional<Question> asked(Resource resource) {
        return facts.snapshot(subject, resource.organization()).map(snapshot -> new Question(snapshot, resource));
    }

    private Optional<ProjectResource> project(@Nullable String id, JsonNode properties) {
        if (id == null) {
            return Optional.empty();
        }
        if (!id.startsWith(EXTERNAL)) {
            return Numbers.positive(id).map(ProjectId::new).flatMap(facts::project);
        }
        return organization(properties)
                .flatMap(organization -> facts.project(organization, id.substring(EXTERNAL.length())));
    }

    private Optional<OrganizationId> organization(JsonNode properties) {
        String number = text(properties.path("organization"));
        return number == null
                ? facts.activeSnapshot(subject).map(PersonSnapshot::organization)
                : Numbers.positive(number).map(OrganizationId::new);
    }

    /** Whose task it is, as the question says, or else as we know from its assignees. */
    private @Nullable PersonId worker(ProjectResource project, Evaluation.Entity entity) {
        if (entity.properties().has("assignee")) {
            return assignee(entity);
        }
        return Numbers.positive(entity.id())
                .flatMap(
                        task -> people.findPerson(subject).filter(person -> facts.assigned(project.id(), task, person)))
                .orElse(null);
    }

    /** Somebody who is named and unknown is somebody else. */
    private @Nullable PersonId assignee(Evaluation.Entity entity) {
        JsonNode value = entity.properties().path("assignee");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String name = text(value);
        return name == null
                ? PersonId.NOBODY
                : subjects.find(name).flatMap(people::findPerson).orElse(PersonId.NOBODY);
    }

    /** Ids are texts; a number is read as its digits, because that is how applications keep ours. */
    private static @Nullable String text(JsonNode value) {
        return value.isTextual() || value.isIntegralNumber() ? value.asText() : null;
    }
}
