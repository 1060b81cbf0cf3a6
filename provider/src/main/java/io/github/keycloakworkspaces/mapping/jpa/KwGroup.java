package io.github.keycloakworkspaces.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A group that a source told of. */
@Entity(name = "KwGroup")
@Table(name = "KW_GROUP")
public class KwGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_GROUP")
    @SequenceGenerator(name = "KW_GROUP", sequenceName = "KW_GROUP_SEQ", allocationSize = 1)
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

    @Column(name = "EXTERNAL_ID")
    public @Nullable String externalId;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "CHANGED_AT", nullable = false)
    public long changedAt;
}
