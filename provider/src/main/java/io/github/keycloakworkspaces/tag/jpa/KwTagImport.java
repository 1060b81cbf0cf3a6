package io.github.keycloakworkspaces.tag.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** What became of a file with tags. */
@Entity(name = "KwTagImport")
@Table(name = "KW_TAG_IMPORT")
public class KwTagImport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_TAG_IMPORT")
    @SequenceGenerator(name = "KW_TAG_IMPORT", sequenceName = "KW_TAG_IMPORT_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "TAGS_CREATED", nullable = false)
    public int created;

    @Column(name = "ASSIGNMENTS", nullable = false)
    public int assignments;

    /** The rows that were skipped, as JSON. */
    @Column(name = "SKIPPED", nullable = false)
    public String skipped;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
