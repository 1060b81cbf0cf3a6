package io.github.keycloakworkspaces.workspace.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An explicit workspace membership from one grant source. */
@Entity(name = "KwWorkspaceMember")
@Table(name = "KW_WORKSPACE_MEMBER")
public class KwWorkspaceMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_WORKSPACE_MEMBER")
    @SequenceGenerator(name = "KW_WORKSPACE_MEMBER", sequenceName = "KW_WORKSPACE_MEMBER_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "WORKSPACE_ID", nullable = false)
    public long workspaceId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "SOURCE", nullable = false)
    public String source;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
