package io.github.keycloakworkspaces.workspace.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A named group of projects; {@code personalOf} makes it one person's sandbox. */
@Entity(name = "KwWorkspace")
@Table(name = "KW_WORKSPACE")
public class KwWorkspace {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_WORKSPACE")
    @SequenceGenerator(name = "KW_WORKSPACE", sequenceName = "KW_WORKSPACE_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "TITLE", nullable = false)
    public String title;

    @Column(name = "DESCRIPTION")
    public @Nullable String description;

    @Column(name = "COLOR", nullable = false)
    public String color;

    @Column(name = "ARCHIVED", nullable = false)
    public boolean archived;

    @Column(name = "PERSONAL_OF")
    public @Nullable Long personalOf;

    @Column(name = "CREATED_BY", nullable = false)
    public long createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
