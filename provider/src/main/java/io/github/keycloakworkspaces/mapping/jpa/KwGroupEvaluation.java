package io.github.keycloakworkspaces.mapping.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** How far the evaluation of an organization has come. */
@Entity(name = "KwGroupEvaluation")
@Table(name = "KW_GROUP_EVALUATION")
public class KwGroupEvaluation {

    @Id
    @Column(name = "ORGANIZATION_ID")
    public long organizationId;

    @Column(name = "GENERATION", nullable = false)
    public long generation;

    @Column(name = "TOTAL", nullable = false)
    public int total;

    @Column(name = "DONE", nullable = false)
    public int done;

    @Column(name = "FAILED", nullable = false)
    public int failed;

    @Column(name = "LAST_PERSON", nullable = false)
    public long lastPerson;

    @Column(name = "STARTED_AT", nullable = false)
    public long startedAt;

    @Column(name = "FINISHED_AT")
    public @Nullable Long finishedAt;

    @Column(name = "LEASED_BY")
    public @Nullable String leasedBy;

    @Column(name = "LEASED_UNTIL")
    public @Nullable Long leasedUntil;
}
