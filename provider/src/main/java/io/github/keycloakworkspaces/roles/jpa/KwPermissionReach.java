package io.github.keycloakworkspaces.roles.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** How far one role reaches with a changed action. */
@Entity(name = "KwPermissionReach")
@Table(name = "KW_PERMISSION_REACH")
public class KwPermissionReach {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_PERMISSION_REACH")
    @SequenceGenerator(name = "KW_PERMISSION_REACH", sequenceName = "KW_PERMISSION_REACH_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "PERMISSION_ID", nullable = false)
    public long permissionId;

    @Column(name = "ROLE", nullable = false)
    public String role;

    @Column(name = "REACH", nullable = false)
    public String reach;
}
