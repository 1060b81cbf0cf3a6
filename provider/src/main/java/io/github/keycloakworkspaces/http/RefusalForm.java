package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Response.ResponseBuilder;

/**
 * How a protocol says that a request is refused. Each protocol with a form of its own has one, which counts at its
 * addresses for every refusal: also for what the framework or Keycloak refuses, and for addresses that aren't there.
 */
public interface RefusalForm {

    /** The address below {@code {base}} that those of the protocol begin with, such as {@code /scim/v2}. */
    String address();

    /** Gives the answer, which has the refusal's status and headers, what else the protocol wants. */
    void write(ResponseBuilder answer, Refusal refusal);
}
