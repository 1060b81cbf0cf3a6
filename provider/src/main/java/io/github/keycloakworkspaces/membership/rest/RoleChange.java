package io.github.keycloakworkspaces.membership.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.keycloakworkspaces.roles.Role;

/** Which role a member is given. */
@JsonIgnoreProperties("user_type")
record RoleChange(long userId, Role role) {}
