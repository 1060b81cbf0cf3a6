package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.TokenId;
import io.github.keycloakworkspaces.shared.TokenLife;

/**
 * As whom somebody acts who shows a token.
 *
 * @param organization the only one in which it is good
 */
public record TokenBearer(
        TokenId token, AccountId account, OrganizationId organization, String alias, TokenLife life) {}
