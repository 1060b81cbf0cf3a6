package io.github.keycloakworkspaces.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An e-mail invitation: one address, one use, an end; the token is kept as its SHA-256 only. */
@Entity(name = "KwInvitation")
@Table(name = "KW_INVITATION")
public class KwInvitation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_INVITATION")
    @SequenceGenerator(name = "KW_INVITATION", sequenceName = "KW_INVITATION_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "EMAIL", nullable = false)
    public String email;

    @Column(name = "OPEN_FOR")
    public @Nullable String openFor;

    @Column(name = "TOKEN_HASH", nullable = false)
    public String tokenHash;

    @Column(name = "ROLE", nullable = false)
    public String role;

    @Column(name = "INVITED_BY", nullable = false)
    public long invitedBy;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "EXPIRES_AT", nullable = false)
    public long expiresAt;

    @Column(name = "USED_AT")
    public @Nullable Long usedAt;

    @Column(name = "USED_BY")
    public @Nullable Long usedBy;

    @Column(name = "REVOKED_AT")
    public @Nullable Long revokedAt;

    @Column(name = "MAIL_STATE", nullable = false)
    public String mailState;

    @Column(name = "MAIL_ERROR")
    public @Nullable String mailError;

    @Column(name = "SENT_AT")
    public @Nullable Long sentAt;

    @Column(name = "OF_REALM", nullable = false)
    public boolean ofRealm;

    @Column(name = "VOID_REASON")
    public @Nullable String voidReason;
}
