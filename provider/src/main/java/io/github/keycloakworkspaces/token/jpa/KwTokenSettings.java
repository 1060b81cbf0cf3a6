package io.github.keycloakworkspaces.token.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an organization says about the tokens of its members. */
@Entity(name = "KwTokenSettings")
@Table(name = "KW_TOKEN_SETTINGS")
public class KwTokenSettings {

    @Id
    @Column(name = "ORGANIZATION_ID")
    public long organizationId;

    @Column(name = "PERSONAL", nullable = false)
    public boolean personal;

    @Column(name = "LEGACY", nullable = false)
    public boolean legacy;

    @Column(name = "DAYS", nullable = false)
    public int days;
}
