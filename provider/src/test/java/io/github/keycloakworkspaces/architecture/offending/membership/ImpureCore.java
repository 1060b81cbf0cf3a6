package io.github.keycloakworkspaces.architecture.offending.membership;

import io.github.keycloakworkspaces.architecture.offending.membership.jpa.Misnamed;
import jakarta.persistence.EntityManager;

public final class ImpureCore {

    public Misnamed find(EntityManager em) {
        return em.find(Misnamed.class, 1);
    }
}
