package io.github.keycloakworkspaces.project.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A project role that replaces an Annotator's or Reviewer's role in one project. */
@Entity(name = "KwProjectRole")
@Table(name = "KW_PROJECT_ROLE")
public class KwProjectRole {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_PROJECT_ROLE")
    @SequenceGenerator(name = "KW_PROJECT_ROLE", sequenceName = "KW_PROJECT_ROLE_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PROJECT_ID", nullable = false)
    public long projectId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "ROLE", nullable = false)
    public String role;

    @Column(name = "SOURCE", nullable = false)
    public String source;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
