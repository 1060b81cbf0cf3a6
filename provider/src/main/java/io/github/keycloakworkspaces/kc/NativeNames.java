package io.github.keycloakworkspaces.kc;

import io.github.keycloakworkspaces.transfer.DocumentProblems;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.ReservedCharValidator;
import org.keycloak.utils.ReservedCharValidator.ReservedCharException;

/** What native organizations may be called. */
final class NativeNames {

    /** Of the column, in H2's way of counting. */
    private static final int LONGEST = 255;

    private NativeNames() {}

    /**
     * Whether another organization has that name. Keycloak compares names exactly; people don't.
     *
     * @param except the id of one that may have it
     */
    static boolean taken(EntityManager em, RealmModel realm, String name, @Nullable String except) {
        return em.createQuery("""
                                select count(o.id) from OrganizationEntity o
                                where o.realmId = :realm and lower(o.name) = lower(:name) and o.id <> :id""", Long.class)
                        .setParameter("realm", realm.getId())
                        .setParameter("name", name)
                        .setParameter("id", except == null ? "" : except)
                        .getSingleResult()
                > 0;
    }

    /**
     * Asks Keycloak's own check (26.7), which its administration calls and its provider does not.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.invalid}
     */
    static void requireAlias(String alias) {
        if (alias.isBlank() || alias.length() > LONGEST) {
            throw DocumentProblems.invalid("alias", "must have 1 to " + LONGEST + " characters");
        }
        try {
            ReservedCharValidator.validateNoSpace(alias);
        } catch (ReservedCharException e) {
            throw DocumentProblems.invalid("alias", "is none that Keycloak takes: " + e.getMessage());
        }
    }
}
