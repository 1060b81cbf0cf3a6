package io.github.keycloakworkspaces.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An invitation's mail that waits to be sent. */
@Entity(name = "KwMail")
@Table(name = "KW_MAIL")
public class KwMail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_MAIL")
    @SequenceGenerator(name = "KW_MAIL", sequenceName = "KW_MAIL_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "INVITATION_ID", nullable = false)
    public long invitationId;

    @Column(name = "NONCE", nullable = false)
    public String nonce;

    @Column(name = "TOKEN_HASH", nullable = false)
    public String tokenHash;

    @Column(name = "SERVER", nullable = false)
    public String server;

    @Column(name = "DUE_AT", nullable = false)
    public long dueAt;

    @Column(name = "ATTEMPTS", nullable = false)
    public int attempts;

    @Column(name = "NODE")
    public @Nullable String node;

    @Column(name = "LEASE_UNTIL")
    public @Nullable Long leaseUntil;
}
