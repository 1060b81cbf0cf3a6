package io.github.keycloakworkspaces.transfer.apply;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts and native organizations of one realm, by the names that documents use. */
public interface Directory {

    record Account(AccountId id, String username) {}

    record NativeOrganization(String id, String name) {}

    /** The accounts with those user names, else with those e-mail addresses, whatever the case; by the name asked for. */
    Map<String, Account> accounts(Set<String> names);

    /** The user name of an account that none of our tables can tell, because its home is elsewhere. */
    Optional<String> username(AccountId account);

    /** The id of the group with exactly that path, such as {@code /staff/radiology}. */
    Optional<String> group(String path);

    /** The path of the group with that id. */
    Optional<String> groupPath(String id);

    Optional<NativeOrganization> organization(String alias);

    /**
     * Lets aliases through that a native organization may have.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.invalid}
     */
    void requireAlias(String alias);

    /**
     * Lets names through that no other native organization has.
     *
     * @param except the id of the one that is to be called so, if there is one
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.title_taken}
     */
    void requireName(String name, @Nullable String except);

    /** Creates a native organization and gives its id. */
    String createOrganization(String alias, String name);

    List<Account> membersOf(String nativeId);
}
