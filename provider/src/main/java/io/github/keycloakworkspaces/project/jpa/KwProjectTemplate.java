package io.github.keycloakworkspaces.project.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Settings that projects of one organization can start with; tags and settings are JSON. */
@Entity(name = "KwProjectTemplate")
@Table(name = "KW_PROJECT_TEMPLATE")
public class KwProjectTemplate {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_PROJECT_TEMPLATE")
    @SequenceGenerator(name = "KW_PROJECT_TEMPLATE", sequenceName = "KW_PROJECT_TEMPLATE_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "NAME", nullable = false)
    public String name;

    @Column(name = "DESCRIPTION")
    public @Nullable String description;

    @Column(name = "TAGS")
    public @Nullable String tags;

    @Column(name = "SETTINGS", nullable = false)
    public String settings;

    @Column(name = "CREATED_BY", nullable = false)
    public long createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "CHANGED_AT", nullable = false)
    public long changedAt;
}
