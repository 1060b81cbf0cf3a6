package io.github.keycloakworkspaces.membership.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Our row beside Keycloak's native organization {@code ORG_ID}. */
@Entity(name = "KwOrganization")
@Table(name = "KW_ORGANIZATION")
public class KwOrganization {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_ORGANIZATION")
    @SequenceGenerator(name = "KW_ORGANIZATION", sequenceName = "KW_ORGANIZATION_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "REALM_ID", nullable = false)
    public String realmId;

    @Column(name = "ORG_ID", nullable = false)
    public String nativeId;

    @Column(name = "OWNER_ID", nullable = false)
    public long ownerId;

    @Column(name = "DEFAULT_ROLE", nullable = false)
    public String defaultRole;

    @Column(name = "LINK_COUNTER", nullable = false)
    public int linkCounter;

    @Column(name = "SEAT_LIMIT")
    public @Nullable Integer seatLimit;

    @Column(name = "ACTIVITY_DAYS")
    public @Nullable Integer activityDays;

    @Column(name = "REVISION", nullable = false)
    public long revision;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
