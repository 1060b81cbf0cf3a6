package io.github.keycloakworkspaces.architecture.offending.bootstrap;

import io.github.keycloakworkspaces.architecture.offending.membership.jpa.KwProper;
import io.github.keycloakworkspaces.architecture.offending.roles.rest.EagerResource;
import java.lang.reflect.Method;

public interface Wiring {

    KwProper row();

    EagerResource resource();

    Method method();
}
