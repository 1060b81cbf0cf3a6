package io.github.keycloakworkspaces.architecture.offending.membership.jpa;

/** Names KwProper, which is one of its own, and another one. */
public final class UpwardEntity {

    public static final String DELETE = "delete from " + "KwAbove" + " a where a.id = :id";

    private UpwardEntity() {}
}
