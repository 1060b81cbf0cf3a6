package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Asks Keycloak in which of its groups people are. */
public interface KeycloakGroups {

    /** Whether some groups may be known to directories only. */
    boolean askDirectories();

    /** Asks directories about those of the accounts that are theirs. It may take long: whoever asks has locked nothing. */
    DirectoryAnswers ask(Collection<AccountId> accounts);

    /**
     * Those of the groups that each account is in, directly or by a group below. An account of which Keycloak can't say it
     * at the moment is not among them.
     *
     * @param groups the ids of those that are asked for
     * @param answers what directories have said of these accounts
     */
    Map<AccountId, Set<GroupName>> of(Collection<AccountId> accounts, Set<String> groups, DirectoryAnswers answers);
}
