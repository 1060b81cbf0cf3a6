package io.github.keycloakworkspaces.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What a source said and was not followed. */
@Entity(name = "KwSyncError")
@Table(name = "KW_SYNC_ERROR")
public class KwSyncError {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_SYNC_ERROR")
    @SequenceGenerator(name = "KW_SYNC_ERROR", sequenceName = "KW_SYNC_ERROR_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PERSON_ID")
    public @Nullable Long personId;

    @Column(name = "SOURCE", nullable = false)
    public String source;

    @Column(name = "CODE", nullable = false)
    public String code;

    @Column(name = "GROUP_NAME")
    public @Nullable String groupName;

    @Column(name = "DETAIL", nullable = false)
    public String detail;

    @Column(name = "HAPPENED_AT", nullable = false)
    public long happenedAt;
}
