package io.github.keycloakworkspaces.project.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An explicit project membership from one grant source. */
@Entity(name = "KwProjectMember")
@Table(name = "KW_PROJECT_MEMBER")
public class KwProjectMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_PROJECT_MEMBER")
    @SequenceGenerator(name = "KW_PROJECT_MEMBER", sequenceName = "KW_PROJECT_MEMBER_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PROJECT_ID", nullable = false)
    public long projectId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "SOURCE", nullable = false)
    public String source;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
