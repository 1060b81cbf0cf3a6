package io.github.keycloakworkspaces.shared;

/** Something with a stable name in requests, answers and rows. */
public interface Coded {

    String code();
}
