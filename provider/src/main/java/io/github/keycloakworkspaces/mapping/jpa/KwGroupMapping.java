package io.github.keycloakworkspaces.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Something that a group gives to who is in it. */
@Entity(name = "KwGroupMapping")
@Table(name = "KW_GROUP_MAPPING")
public class KwGroupMapping {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_GROUP_MAPPING")
    @SequenceGenerator(name = "KW_GROUP_MAPPING", sequenceName = "KW_GROUP_MAPPING_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "SOURCE", nullable = false)
    public String source;

    @Column(name = "GROUP_KEY", nullable = false)
    public String groupKey;

    @Column(name = "NAME", nullable = false)
    public String name;

    @Column(name = "TARGET_KEY", nullable = false)
    public String targetKey;

    @Column(name = "ROLE")
    public @Nullable String role;

    @Column(name = "WORKSPACE_ID")
    public @Nullable Long workspaceId;

    @Column(name = "WORKSPACE_TITLE")
    public @Nullable String workspaceTitle;

    @Column(name = "PROJECT_ID")
    public @Nullable Long projectId;

    @Column(name = "PROJECT_ROLE")
    public @Nullable String projectRole;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
