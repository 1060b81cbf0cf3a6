package io.github.keycloakworkspaces.scim.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What an identity provider sent about a member; members that it never spoke of have no row. */
@Entity(name = "KwScimUser")
@Table(name = "KW_SCIM_USER")
public class KwScimUser {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_SCIM_USER")
    @SequenceGenerator(name = "KW_SCIM_USER", sequenceName = "KW_SCIM_USER_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "USER_NAME", nullable = false)
    public String userName;

    /** In lower case, and {@code null} for somebody deleted: no two of an organization are the same. */
    @Column(name = "USER_NAME_KEY")
    public @Nullable String userNameKey;

    @Column(name = "EMAIL_KEY")
    public @Nullable String emailKey;

    /** In lower case; {@code null} where nothing was said. */
    @Column(name = "EMAIL_TYPE")
    public @Nullable String emailType;

    /** The identity provider's word for the person; nothing of ours is found by it but this row. */
    @Column(name = "EXTERNAL_ID")
    public @Nullable String externalId;

    /** All that is kept of what was sent, as JSON. */
    @Column(name = "RECORD", nullable = false)
    public String record;

    /** {@code false} for somebody deleted, too. */
    @Column(name = "ACTIVE", nullable = false)
    public boolean active;

    /** Whether the account was made because of this row: only then the identity provider may write its profile. */
    @Column(name = "PROVISIONED", nullable = false)
    public boolean provisioned;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "CHANGED_AT", nullable = false)
    public long changedAt;

    @Column(name = "DELETED_AT")
    public @Nullable Long deletedAt;
}
