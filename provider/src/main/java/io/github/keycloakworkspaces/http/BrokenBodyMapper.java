package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Bodies that end too early, or whose parts do. See {@link UnreadableRequestMapper}. */
@Provider
public final class BrokenBodyMapper implements ExceptionMapper<IOException> {

    @Override
    public Response toResponse(IOException e) {
        return UnreadableRequestMapper.answer(e);
    }
}
