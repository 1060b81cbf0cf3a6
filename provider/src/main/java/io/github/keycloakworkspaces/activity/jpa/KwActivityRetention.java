package io.github.keycloakworkspaces.activity.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many days an organization keeps its log; without a row: for ever. */
@Entity(name = "KwActivityRetention")
@Table(name = "KW_ACTIVITY_RETENTION")
public class KwActivityRetention {

    @Id
    @Column(name = "ORGANIZATION_ID")
    public Long organizationId;

    @Column(name = "DAYS", nullable = false)
    public int days;
}
