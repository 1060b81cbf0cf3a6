package io.github.keycloakworkspaces.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A mail that was asked for, which is counted for a day. */
@Entity(name = "KwMailEntry")
@Table(name = "KW_MAIL_ENTRY")
public class KwMailEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_MAIL_ENTRY")
    @SequenceGenerator(name = "KW_MAIL_ENTRY", sequenceName = "KW_MAIL_ENTRY_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "REALM_ID", nullable = false)
    public String realmId;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "EMAIL", nullable = false)
    public String email;

    @Column(name = "ASKED_AT", nullable = false)
    public long askedAt;
}
