package io.github.keycloakworkspaces.membership.rest;

import io.github.keycloakworkspaces.kc.Fields;
import io.github.keycloakworkspaces.roles.Role;

/** Codes of roles in requests. */
final class Roles {

    private Roles() {}

    static Role read(String code, String name) {
        return Role.ofCode(code).orElseThrow(() -> Fields.wrong(name, "one of AD, MA, RE, AN, NO, DI"));
    }
}
