package io.github.keycloakworkspaces.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A project that an invited person will be an explicit member of. */
@Entity(name = "KwInvitationProject")
@Table(name = "KW_INVITATION_PROJECT")
public class KwInvitationProject {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_INVITATION_PROJECT")
    @SequenceGenerator(name = "KW_INVITATION_PROJECT", sequenceName = "KW_INVITATION_PROJECT_SEQ", allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "INVITATION_ID", nullable = false)
    public long invitationId;

    @Column(name = "PROJECT_ID", nullable = false)
    public long projectId;
}
