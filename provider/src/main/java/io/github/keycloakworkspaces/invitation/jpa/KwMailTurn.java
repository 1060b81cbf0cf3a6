package io.github.keycloakworkspaces.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that is there to be locked. */
@Entity(name = "KwMailTurn")
@Table(name = "KW_MAIL_TURN")
public class KwMailTurn {

    /** From 0; addresses are spread over them. */
    static final int ROWS = 16;

    @Id
    @Column(name = "ID")
    public int id;
}
