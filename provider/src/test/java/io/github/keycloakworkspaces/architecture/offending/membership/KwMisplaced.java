package io.github.keycloakworkspaces.architecture.offending.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class KwMisplaced {

    @Id
    public long id;
}
