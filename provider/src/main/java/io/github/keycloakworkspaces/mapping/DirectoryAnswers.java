package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What directories have said of the people whose groups may be nowhere but there.
 *
 * @param groups the ids of those that each account is in directly; empty where its directory doesn't say it at the moment
 */
public record DirectoryAnswers(Map<AccountId, Optional<Set<String>>> groups) {

    public static final DirectoryAnswers NONE = new DirectoryAnswers(Map.of());

    public DirectoryAnswers {
        groups = Map.copyOf(groups);
    }
}
