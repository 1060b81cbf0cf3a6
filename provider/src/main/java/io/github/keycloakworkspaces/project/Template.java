package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Settings that projects of an organization can start with. */
public record Template(
        TemplateId id,
        OrganizationId organization,
        TemplateDraft content,
        PersonId createdBy,
        Instant createdAt,
        Instant changedAt) {

    /**
     * The template for somebody. Settings that not everybody sees who sees a project are there only for its creator, who
     * could see them, and for those who save templates in all of the organization.
     *
     * @param person who asks; {@code null} for nobody of the organization
     */
    public Template seenBy(@Nullable PersonId person, boolean everywhere) {
        if (everywhere || createdBy.equals(person)) {
            return this;
        }
        TemplateDraft seen = content.from(content.settings().seen(action -> false));
        return new Template(id, organization, seen, createdBy, createdAt, changedAt);
    }
}
