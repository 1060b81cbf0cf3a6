package io.github.keycloakworkspaces.project.rest;

import io.github.keycloakworkspaces.http.OtherMembers;
import io.github.keycloakworkspaces.project.Template;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template with all its settings. */
record TemplateView(
        long id,
        String name,
        @Nullable String description,
        long organization,
        long createdBy,
        Instant createdAt,
        Instant updatedAt,
        Map<String, @Nullable Object> projectSettings,
        @OtherMembers(TemplateSettings.class) Map<String, @Nullable Object> settings) {

    static TemplateView of(Template template) {
        var content = template.content();
        Map<String, @Nullable Object> shown = content.settings().shown(action -> true);
        return new TemplateView(
                template.id().value(),
                content.name(),
                content.description(),
                template.organization().value(),
                template.createdBy().value(),
                template.createdAt(),
                template.changedAt(),
                TemplateSettings.within(shown),
                TemplateSettings.beside(shown, content.tags()));
    }
}
