package io.github.keycloakworkspaces.transfer;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.List;
import java.util.Optional;

/** The accounts and native organizations of one realm, by the names that documents use. */
public interface Directory {

    /** The account with that user name, else with that e-mail address. */
    Optional<AccountId> account(String name);

    /** The id of the native organization with that alias. */
    Optional<String> organization(String alias);

    /** Creates a native organization and gives its id. */
    String createOrganization(String alias, String name);

    List<AccountId> membersOf(String nativeId);
}
