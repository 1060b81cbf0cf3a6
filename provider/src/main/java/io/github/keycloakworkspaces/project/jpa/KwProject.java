package io.github.keycloakworkspaces.project.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A project of one workspace; {@code externalId} is the name that an application gave it. */
@Entity(name = "KwProject")
@Table(name = "KW_PROJECT")
public class KwProject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_PROJECT")
    @SequenceGenerator(name = "KW_PROJECT", sequenceName = "KW_PROJECT_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "WORKSPACE_ID", nullable = false)
    public long workspaceId;

    @Column(name = "EXTERNAL_ID")
    public @Nullable String externalId;

    @Column(name = "TITLE", nullable = false)
    public String title;

    @Column(name = "DESCRIPTION")
    public @Nullable String description;

    @Column(name = "PUBLISHED", nullable = false)
    public boolean published;

    @Column(name = "SHOW_ANNOTATION_HISTORY", nullable = false)
    public boolean showAnnotationHistory;

    /** Whether people label only the tasks that are assigned to them. */
    @Column(name = "ASSIGNED_ONLY", nullable = false)
    public boolean assignedOnly;

    /** Whether people review only the tasks that are assigned to them. */
    @Column(name = "REVIEW_ASSIGNED_ONLY", nullable = false)
    public boolean reviewAssignedOnly;

    /** What has been set, as a JSON object; the columns above win over it. */
    @Column(name = "SETTINGS")
    public @Nullable String settings;

    @Column(name = "PINNED_AT")
    public @Nullable Long pinnedAt;

    @Column(name = "CREATED_BY", nullable = false)
    public long createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
