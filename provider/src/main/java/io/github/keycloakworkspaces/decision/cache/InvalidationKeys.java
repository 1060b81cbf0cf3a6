package io.github.keycloakworkspaces.decision.cache;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;

/** The marks of what may change: the same on every node, and spread over all 64 bits. */
final class InvalidationKeys {

    private static final long ORGANIZATION = 1;
    private static final long PERSON = 2;
    private static final long ACCOUNT = 3;
    private static final long REALM = 4;
    private static final long NAMES = 5;

    private InvalidationKeys() {}

    static long organization(OrganizationId id) {
        return mark(ORGANIZATION, id.value());
    }

    static long person(PersonId id) {
        return mark(PERSON, id.value());
    }

    static long account(String realm, AccountId id) {
        return mark(ACCOUNT, 31L * hash(realm) + hash(id.value()));
    }

    static long realm(String id) {
        return mark(REALM, hash(id));
    }

    /** Who has which name among all accounts of a realm. */
    static long names(String realm) {
        return mark(NAMES, hash(realm));
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mark(long kind, long value) {
        long mixed = value * 8 + kind;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
