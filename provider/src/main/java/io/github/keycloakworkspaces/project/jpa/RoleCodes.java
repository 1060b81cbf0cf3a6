package io.github.keycloakworkspaces.project.jpa;

import io.github.keycloakworkspaces.project.ProjectPerson;
import io.github.keycloakworkspaces.roles.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Roles by what they are, as the tables write them. */
final class RoleCodes {

    static final List<String> WORKING = those(Role::working);
    static final List<String> EVERYWHERE = those(Role::everywhere);
    static final List<String> OVERRIDABLE = those(Role::overridable);
    static final List<String> ADDABLE = those(ProjectPerson::addable);

    private RoleCodes() {}

    static Role role(String code) {
        return Role.ofCode(code).orElseThrow();
    }

    private static List<String> those(Predicate<Role> condition) {
        return Arrays.stream(Role.values()).filter(condition).map(Role::code).toList();
    }
}
