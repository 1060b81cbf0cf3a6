package io.github.keycloakworkspaces.project.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.keycloakworkspaces.http.OtherMembers;
import io.github.keycloakworkspaces.project.MemberSummary;
import io.github.keycloakworkspaces.project.Project;
import io.github.keycloakworkspaces.project.ProjectDraft;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.ResourceType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A project in every answer.
 *
 * @param members the first of them; empty for those who see nobody else, as in {@link Sight}
 * @param permissions the codes of what the caller may do in the project
 * @param mayViewMembers whether the caller sees who else is in the project
 * @param mayDuplicate whether the caller may copy the project in its workspace
 */
record ProjectView(
        long id,
        String title,
        @Nullable String description,
        String descriptionShort,
        @Nullable String externalId,
        long organization,
        long workspace,
        @Nullable String workspaceTitle,
        PersonView createdBy,
        Instant createdAt,
        @JsonProperty("is_published") boolean published,
        String state,
        @Nullable Instant pinnedAt,
        List<PersonView> members,
        long membersCount,
        List<String> permissions,
        boolean mayViewMembers,
        boolean mayDuplicate,
        @OtherMembers(ProjectAnswers.class) Map<String, @Nullable Object> settings) {

    static final String PUBLISHED = "PUBLISHED";
    static final String CREATED = "CREATED";

    private static final int SHORT = 200;

    /** @param creates whether the caller may create projects in the same workspace */
    static ProjectView of(Project project, MemberSummary summary, Predicate<Action> may, boolean creates) {
        ProjectDraft content = project.content();
        var resource = project.resource();
        long id = resource.id().value();
        boolean seesOthers = may.test(Action.PEOPLE_VIEW) || may.test(Action.PROJECT_CHANGE);
        return new ProjectView(
                id,
                content.title(),
                content.description(),
                shortened(content.description()),
                content.externalId(),
                resource.organization().value(),
                resource.workspace().id().value(),
                project.workspaceTitle(),
                PersonView.of(project.createdBy()),
                project.createdAt(),
                content.published(),
                content.published() ? PUBLISHED : CREATED,
                content.pinnedAt(),
                seesOthers ? summary.first().stream().map(PersonView::of).toList() : List.of(),
                summary.count(),
                permissions(may),
                seesOthers,
                creates && may.test(Action.PROJECT_CHANGE),
                ProjectAnswers.of(id, content.settings().shown(may)));
    }

    private static List<String> permissions(Predicate<Action> may) {
        return Arrays.stream(Action.values())
                .filter(action -> action.on().contains(ResourceType.PROJECT))
                .filter(may)
                .map(Action::code)
                .toList();
    }

    private static String shortened(@Nullable String description) {
        if (description == null || description.length() <= SHORT) {
            return description == null ? "" : description;
        }
        int end = Character.isHighSurrogate(description.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
        return description.substring(0, end);
    }
}
