package io.github.keycloakworkspaces.architecture.offending.membership.jpa;

import io.github.keycloakworkspaces.architecture.offending.access.FakeGuard;
import io.github.keycloakworkspaces.architecture.offending.roles.rest.EagerResource;
import java.lang.reflect.Method;
import java.util.logging.Logger;

public final class NosyAdapter {

    private static final Logger LOG = Logger.getLogger("nosy");

    public int look(FakeGuard guard, Class<EagerResource> type) {
        guard.check();
        Method[] methods = type.getMethods();
        methods[0].setAccessible(true);
        System.out.println(methods.length);
        LOG.info("looked");
        return methods.length;
    }
}
