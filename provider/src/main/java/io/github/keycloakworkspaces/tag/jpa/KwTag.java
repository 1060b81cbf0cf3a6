package io.github.keycloakworkspaces.tag.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A tag of an organization's members. */
@Entity(name = "KwTag")
@Table(name = "KW_TAG")
public class KwTag {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_TAG")
    @SequenceGenerator(name = "KW_TAG", sequenceName = "KW_TAG_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "LABEL", nullable = false)
    public String label;

    /** The label in lower case: no two of an organization are the same. */
    @Column(name = "LABEL_KEY", nullable = false)
    public String labelKey;

    @Column(name = "CREATED_BY")
    public @Nullable Long createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "CHANGED_AT", nullable = false)
    public long changedAt;
}
