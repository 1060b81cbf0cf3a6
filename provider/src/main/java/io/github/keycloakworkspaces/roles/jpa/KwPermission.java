package io.github.keycloakworkspaces.roles.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An action whose cells an organization has changed. */
@Entity(name = "KwPermission")
@Table(name = "KW_PERMISSION")
public class KwPermission {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_PERMISSION")
    @SequenceGenerator(name = "KW_PERMISSION", sequenceName = "KW_PERMISSION_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "ACTION", nullable = false)
    public String action;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
