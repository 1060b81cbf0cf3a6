package io.github.keycloakworkspaces.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A workspace that an invited person will be an explicit member of. */
@Entity(name = "KwInvitationWorkspace")
@Table(name = "KW_INVITATION_WORKSPACE")
public class KwInvitationWorkspace {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KW_INVITATION_WORKSPACE")
    @SequenceGenerator(
            name = "KW_INVITATION_WORKSPACE",
            sequenceName = "KW_INVITATION_WORKSPACE_SEQ",
            allocationSize = 1)
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "INVITATION_ID", nullable = false)
    public long invitationId;

    @Column(name = "WORKSPACE_ID", nullable = false)
    public long workspaceId;
}
