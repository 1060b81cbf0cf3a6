package io.github.keycloakworkspaces.decision.evaluation;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.FactKey.NameKind;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Locale;
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

    /** A name that nobody has: accounts have UUIDs, or what their realm's file says. */
    public static final String NOBODY = ID + "nobody at all";

    private AccountNames() {}

    /** What a name stands for. */
    public static FactKey.Account parse(String name) {
        if (name.startsWith(ID)) {
            return new FactKey.Account(NameKind.ID, name.substring(ID.length()));
        }
        if (name.startsWith(USERNAME)) {
            return new FactKey.Account(NameKind.USERNAME, name.substring(USERNAME.length()));
        }
        if (name.startsWith(EMAIL)) {
            return new FactKey.Account(NameKind.EMAIL, name.substring(EMAIL.length()));
        }
        return new FactKey.Account(NameKind.ANY, name);
    }

    /**
     * Whether a name can mean one account, told without looking for any.
     *
     * @param names the account's user name and e-mail address, in lower case
     */
    public static boolean fits(String name, AccountId account, Set<String> names) {
        String said = parse(name).name();
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
