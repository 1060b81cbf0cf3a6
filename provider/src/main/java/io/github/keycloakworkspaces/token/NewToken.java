package io.github.keycloakworkspaces.token;

import io.github.keycloakworkspaces.shared.TokenLife;
import io.github.keycloakworkspaces.token.TokenState.Holder;

/** A token to keep, by its hash; see {@link TokenState}. */
public record NewToken(Holder holder, String title, String start, boolean legacy, TokenLife life, String hash) {}
