package io.github.keycloakworkspaces.architecture.offending.project.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class KwAbove {

    @Id
    public long id;
}
