package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * What the framework (RESTEasy Reactive 3.33) throws while it reads a request: a form or a multipart body that is broken,
 * an escape that is none, a media type that is none. It knows no status for that, so Keycloak would answer 500. It is told
 * from failures of Keycloak's code and of ours by not coming out of a resource's method; those stay with Keycloak's handler.
 */
@Provider
public final class UnreadableRequestMapper implements ExceptionMapper<RuntimeException> {

    private static final String FRAMEWORK = "org.jboss.resteasy.reactive.";
    private static final String READING_FORMS = "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";
    private static final String CALLING_METHODS = "org.jboss.resteasy.reactive.server.handlers.InvocationHandler";

    @Override
    public Response toResponse(RuntimeException e) {
        return answer(e);
    }

    static Response answer(Exception e) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        return unread(e) && RefusalMapper.ours(session)
                ? RefusalMapper.unreadable(session)
                : KeycloakErrorHandler.getResponse(session, e);
    }

    private static boolean unread(Exception e) {
        StackTraceElement[] trace = e.getStackTrace();
        boolean form =
                Arrays.stream(trace).anyMatch(frame -> frame.getClassName().equals(READING_FORMS));
        boolean parsing = trace.length > 0 && trace[0].getClassName().startsWith(FRAMEWORK);
        boolean called =
                Arrays.stream(trace).anyMatch(frame -> frame.getClassName().equals(CALLING_METHODS));
        return form || (parsing && !called);
    }
}
