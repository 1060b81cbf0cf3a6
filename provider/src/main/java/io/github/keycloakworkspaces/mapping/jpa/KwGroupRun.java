package io.github.keycloakworkspaces.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** When a source last spoke about a member; the number says in which order. */
@Entity(name = "KwGroupRun")
@Table(name = "KW_GROUP_RUN")
public class KwGroupRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_GROUP_RUN")
    @SequenceGenerator(name = "KW_GROUP_RUN", sequenceName = "KW_GROUP_RUN_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "SOURCE", nullable = false)
    public String source;

    @Column(name = "OVERRULED", nullable = false)
    public boolean overruled;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
