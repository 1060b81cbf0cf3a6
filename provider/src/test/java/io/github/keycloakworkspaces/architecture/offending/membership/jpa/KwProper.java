package io.github.keycloakworkspaces.architecture.offending.membership.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class KwProper {

    @Id
    public long id;
}
