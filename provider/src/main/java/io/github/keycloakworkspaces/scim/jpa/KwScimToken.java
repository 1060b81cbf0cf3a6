package io.github.keycloakworkspaces.scim.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The token by which an identity provider speaks for an organization. */
@Entity(name = "KwScimToken")
@Table(name = "KW_SCIM_TOKEN")
public class KwScimToken {

    @Id
    @Column(name = "ORGANIZATION_ID")
    public Long organizationId;

    @Column(name = "TOKEN_HASH", nullable = false)
    public String tokenHash;

    @Column(name = "CREATED_BY")
    public @Nullable Long createdBy;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    /** {@code null} for one without an end. */
    @Column(name = "EXPIRES_AT")
    public @Nullable Long expiresAt;

    @Column(name = "LAST_USED_AT")
    public @Nullable Long lastUsedAt;
}
