package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Gives a request to our API its {@code X-Request-ID} back where no method of ours has answered it: for a path or method
 * that isn't there, and for a failure. {@link Replies} does it everywhere else.
 */
@Provider
public final class RequestIds implements ContainerResponseFilter {

    private static final Pattern OURS = Pattern.compile("(.*/)?realms/[^/]+/workspaces(/.*)?");

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String id = request.getHeaderString(Replies.REQUEST_ID);
        if (id != null && OURS.matcher(request.getUriInfo().getPath()).matches()) {
            response.getHeaders().putSingle(Replies.REQUEST_ID, id);
        }
    }
}
