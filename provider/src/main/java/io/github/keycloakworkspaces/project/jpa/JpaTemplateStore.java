package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.project.ProjectSettings;
import io.github.keycloakworkspaces.project.Template;
import io.github.keycloakworkspaces.project.TemplateDraft;
import io.github.keycloakworkspaces.project.TemplateId;
import io.github.keycloakworkspaces.project.TemplateStore;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Templates in the database of Keycloak and in its transaction. No decision depends on them. */
public final class JpaTemplateStore implements TemplateStore {

    private static final String ROWS = """
            select t from KwProjectTemplate t
            join KwOrganization k on k.id = t.organizationId and k.realmId = :realm
            where t.organizationId = :organization\s""";

    /** The database sends so many at once: a template has up to a megabyte of settings. */
    private static final int FETCH_SIZE = 50;

    private final EntityManager em;
    private final String realmId;
    private final Clock clock;

    public JpaTemplateStore(EntityManager em, String realmId, Clock clock) {
        this.em = em;
        this.realmId = realmId;
        this.clock = clock;
    }

    @Override
    public Page<Template> list(OrganizationId organization, Order order, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String column = switch (order) {
            case NUMBER -> "";
            case NAME -> "lower(t.name)" + direction + ", ";
            case CREATED -> "t.createdAt" + direction + ", ";
            case CHANGED -> "t.changedAt" + direction + ", ";
        };
        TypedQuery<KwProjectTemplate> statement = rows(
                        ROWS + "order by " + column + "t.id" + direction, organization, KwProjectTemplate.class)
                .setHint("org.hibernate.fetchSize", FETCH_SIZE);
        return Page.whole(count(organization), reader -> {
            try (Stream<KwProjectTemplate> rows = statement.getResultStream()) {
                rows.forEach(row -> {
                    reader.accept(template(row));
                    em.detach(row);
                });
            }
        });
    }

    private long count(OrganizationId organization) {
        return rows(ROWS.replace("select t ", "select count(t.id) "), organization, Long.class)
                .getSingleResult();
    }

    @Override
    public Optional<Template> find(OrganizationId organization, TemplateId template) {
        return row(organization, template).map(JpaTemplateStore::template);
    }

    @Override
    public TemplateId add(OrganizationId organization, TemplateDraft content, PersonId createdBy) {
        KwProjectTemplate row = new KwProjectTemplate();
        row.organizationId = organization.value();
        row.createdBy = createdBy.value();
        row.createdAt = clock.millis();
        write(row, content);
        em.persist(row);
        em.flush();
        return new TemplateId(row.id);
    }

    @Override
    public boolean write(OrganizationId organization, TemplateId template, TemplateDraft content) {
        Optional<KwProjectTemplate> row = row(organization, template);
        row.ifPresent(found -> write(found, content));
        em.flush();
        return row.isPresent();
    }

    @Override
    public boolean remove(OrganizationId organization, TemplateId template) {
        Optional<KwProjectTemplate> row = row(organization, template);
        row.ifPresent(em::remove);
        em.flush();
        return row.isPresent();
    }

    private Optional<KwProjectTemplate> row(OrganizationId organization, TemplateId template) {
        return rows(ROWS + "and t.id = :id", organization, KwProjectTemplate.class)
                .setParameter("id", template.value())
                .getResultStream()
                .findFirst();
    }

    private <T> TypedQuery<T> rows(String statement, OrganizationId organization, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realmId)
                .setParameter("organization", organization.value());
    }

    private void write(KwProjectTemplate row, TemplateDraft content) {
        row.name = content.name();
        row.description = content.description();
        Object tags = content.tags();
        row.tags = tags == null ? null : Json.write(tags);
        row.settings = Json.write(content.settings().set());
        row.changedAt = clock.millis();
    }

    private static Template template(KwProjectTemplate row) {
        return new Template(
                new TemplateId(row.id),
                new OrganizationId(row.organizationId),
                new TemplateDraft(
                        row.name,
                        row.description,
                        row.tags == null ? null : Json.value(row.tags),
                        ProjectSettings.DEFAULTS.with(Json.object(row.settings))),
                new PersonId(row.createdBy),
                Instant.ofEpochMilli(row.createdAt),
                Instant.ofEpochMilli(row.changedAt));
    }
}
