package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;

/** Settings that projects of an organization can start with. */
public record Template(
        TemplateId id,
        OrganizationId organization,
        TemplateDraft content,
        PersonId createdBy,
        Instant createdAt,
        Instant changedAt) {}
