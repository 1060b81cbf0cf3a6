package io.github.keycloakworkspaces.decision;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * Finds the account that a question names: {@code id:}, {@code username:} and {@code email:} say which name is meant;
 * without one of them it is the id, else the user name, else the e-mail address.
 */
public final class Subjects {

    /** The only type of subjects. */
    public static final String TYPE = "user";

    private static final String ID = "id:";
    private static final String USERNAME = "username:";
    private static final String EMAIL = "email:";

    private final Lookup lookup;

    public Subjects(Lookup lookup) {
        this.lookup = lookup;
    }

    public Optional<AccountId> find(EntityName subject) {
        return subject.type().equals(TYPE) ? find(subject.id()) : Optional.empty();
    }

    public Optional<AccountId> find(String name) {
        if (name.startsWith(ID)) {
            return lookup.accountById(name.substring(ID.length()));
        }
        if (name.startsWith(USERNAME)) {
            return lookup.accountByUsername(name.substring(USERNAME.length()));
        }
        if (name.startsWith(EMAIL)) {
            return lookup.accountByEmail(name.substring(EMAIL.length()));
        }
        return lookup.accountById(name).or(() -> lookup.accountByUsername(name)).or(() -> lookup.accountByEmail(name));
    }

    /** The name that finds exactly this account: the bare id, unless an imported one begins like another kind of name. */
    public static String nameOf(AccountId account) {
        boolean ambiguous = List.of(ID, USERNAME, EMAIL).stream().anyMatch(account.value()::startsWith);
        return ambiguous ? ID + account.value() : account.value();
    }
}
