package io.github.keycloakworkspaces.decision.authzen;

/**
 * The page of a search's answer.
 *
 * @param nextToken empty on the last page
 */
record PageView(String nextToken, int count) {}
