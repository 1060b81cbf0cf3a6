package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Optional;

/** The templates of one realm. A template of another organization is as unknown as one that doesn't exist. */
public interface TemplateStore {

    /** What a list of templates may be sorted by; the number breaks ties. */
    enum Order {
        NUMBER,
        NAME,
        CREATED,
        CHANGED
    }

    Page<Template> list(OrganizationId organization, Order order, boolean descending);

    Optional<Template> find(OrganizationId organization, TemplateId template);

    TemplateId add(OrganizationId organization, TemplateDraft content, PersonId createdBy);

    /** {@code false} if there is no such template. */
    boolean write(OrganizationId organization, TemplateId template, TemplateDraft content);

    /** {@code false} if there is no such template. */
    boolean remove(OrganizationId organization, TemplateId template);
}
