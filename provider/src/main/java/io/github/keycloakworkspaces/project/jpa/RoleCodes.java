package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.ProjectPerson;
import io.github.keycloakworkspaces.roles.Role;
import java.util.List;

/** Roles by what they are, as the tables write them. */
final class RoleCodes {

    static final List<String> WORKING = Role.codes(Role::working);
    static final List<String> IDLE = Role.codes(role -> !role.working());
    static final List<String> EVERYWHERE = Role.codes(Role::everywhere);
    static final List<String> OVERRIDABLE = Role.codes(Role::overridable);
    static final List<String> ADDABLE = Role.codes(ProjectPerson::addable);

    private RoleCodes() {}

    static Role role(String code) {
        return Role.ofCode(code).orElseThrow();
    }
}
