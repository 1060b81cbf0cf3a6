package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.decision.search.Cursor;

/**
 * Which page of a search is wanted.
 *
 * @param limit how many results it may have
 */
record PageRequest(int limit, Cursor after) {}
