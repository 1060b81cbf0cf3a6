package io.github.keycloakworkspaces.token.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A token by which scripts of a member act as the member. */
@Entity(name = "KwToken")
@Table(name = "KW_TOKEN")
public class KwToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_TOKEN")
    @SequenceGenerator(name = "KW_TOKEN", sequenceName = "KW_TOKEN_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PERSON_ID", nullable = false)
    public long personId;

    @Column(name = "TITLE", nullable = false)
    public String title;

    @Column(name = "START_TEXT", nullable = false)
    public String startText;

    @Column(name = "TOKEN_HASH", nullable = false)
    public String hash;

    @Column(name = "LEGACY", nullable = false)
    public boolean legacy;

    @Column(name = "CREATED_AT", nullable = false)
    public long createdAt;

    @Column(name = "EXPIRES_AT", nullable = false)
    public long expiresAt;

    @Column(name = "LAST_USED_AT")
    public @Nullable Long lastUsedAt;
}
