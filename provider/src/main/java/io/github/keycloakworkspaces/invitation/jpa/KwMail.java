package io.github.keycloakworkspaces.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A mail that waits to be sent: about an invitation, with its link, or about the activation of a member. */
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

    @Column(name = "INVITATION_ID")
    public @Nullable Long invitationId;

    @Column(name = "PERSON_ID")
    public @Nullable Long personId;

    @Column(name = "NONCE")
    public @Nullable String nonce;

    @Column(name = "TOKEN_HASH")
    public @Nullable String tokenHash;

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
