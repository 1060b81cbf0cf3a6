package io.github.keycloakworkspaces.membership.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person's number in a realm; it outlives the Keycloak account. */
@Entity(name = "KwPerson")
@Table(name = "KW_PERSON")
public class KwPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_PERSON")
    @SequenceGenerator(name = "KW_PERSON", sequenceName = "KW_PERSON_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "REALM_ID", nullable = false)
    public String realmId;

    @Column(name = "USER_ID")
    public @Nullable String userId;

    @Column(name = "ACTIVE_ORGANIZATION_ID")
    public @Nullable Long activeOrganizationId;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;
}
