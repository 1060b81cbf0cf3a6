package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.access.RememberedCallers;
import io.github.keycloakworkspaces.decision.cache.FactsCache;
import io.github.keycloakworkspaces.decision.keycloak.ForwardRoutes;
import io.github.keycloakworkspaces.lists.ListMemory;
import io.github.keycloakworkspaces.scim.ScimAllowance;

/**
 * What this node remembers for all realms.
 *
 * @param facts what decisions and claims are made from
 * @param callers whose tokens were verified a moment ago
 * @param lists how long lists are, and how the rows of long ones follow each other
 * @param provisioning how much identity providers have sent of late
 * @param routes those of applications behind proxies, as they were read
 */
record NodeMemory(
        FactsCache facts,
        RememberedCallers callers,
        ListMemory lists,
        ScimAllowance provisioning,
        ForwardRoutes routes) {

    private static final long MEGABYTE = 1L << 20;

    /**
     * An empty memory.
     *
     * @param megabytes that its facts take, about
     * @param scimRequests of an organization's identity provider, a second
     */
    static NodeMemory of(int megabytes, int scimRequests) {
        var facts = new FactsCache(megabytes * MEGABYTE);
        return new NodeMemory(
                facts,
                new RememberedCallers(facts),
                new ListMemory(),
                new ScimAllowance(scimRequests, System::nanoTime),
                new ForwardRoutes());
    }
}
