package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.AccountLookup;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The accounts of one realm as questions name them: {@code id:}, {@code username:} and {@code email:} say which name is
 * meant; without one of them it is any of these, as long as only one account can be meant.
 */
public final class AccountNames {

    private static final String ID = "id:";
    private static final String USERNAME = "username:";
    private static final String EMAIL = "email:";

    private final AccountLookup accounts;

    public AccountNames(AccountLookup accounts) {
        this.accounts = accounts;
    }

    public Optional<AccountId> find(String name) {
        if (name.startsWith(ID)) {
            return accounts.accountById(name.substring(ID.length()));
        }
        if (name.startsWith(USERNAME)) {
            return accounts.accountByUsername(name.substring(USERNAME.length()));
        }
        if (name.startsWith(EMAIL)) {
            return accounts.accountByEmail(name.substring(EMAIL.length()));
        }
        return accounts.accountByName(name);
    }

    /**
     * Whether a name can mean one account, told without looking for any.
     *
     * @param names the account's user name and e-mail address, in lower case
     */
    public static boolean fits(String name, AccountId account, Set<String> names) {
        String said = Stream.of(ID, USERNAME, EMAIL)
                .filter(name::startsWith)
                .findFirst()
                .map(kind -> name.substring(kind.length()))
                .orElse(name);
        return said.equals(account.value()) || names.contains(said.toLowerCase(Locale.ROOT));
    }

    /**
     * The name of this account that applications know: the bare id, unless an imported one begins like another kind of
     * name. It finds no other account; it finds nobody where another account has taken it as its name.
     */
    public static String of(AccountId account) {
        boolean ambiguous = Stream.of(ID, USERNAME, EMAIL).anyMatch(account.value()::startsWith);
        return ambiguous ? ID + account.value() : account.value();
    }
}
