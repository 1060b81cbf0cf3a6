package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.keycloak.models.KeycloakSession;

/**
 * What the framework (RESTEasy Reactive 3.33) throws while it reads a request: a form or a multipart body that is broken,
 * an escape that is none, a media type that is none. It knows no status for that, so Keycloak would answer 500. It is told
 * from failures of Keycloak's code and of ours by not coming out of a resource's method.
 *
 * <p>All other failures come here, too, as there is one mapper for them: also that of a commit, after everything else was
 * done, which Keycloak (26.7) throws in an exception of no kind of its own. {@link Outage} looks at them.
 */
@Provider
public final class UnreadableRequestMapper implements ExceptionMapper<RuntimeException> {

    private static final String FRAMEWORK = "org.jboss.resteasy.reactive.";
    private static final String READING_FORMS = "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";
    private static final String CALLING_METHODS = "org.jboss.resteasy.reactive.server.handlers.InvocationHandler";

    /** See {@link ProblemMapper}. */
    @Context
    @SuppressWarnings("NullAway.Init")
    KeycloakSession session;

    @Override
    public Response toResponse(RuntimeException e) {
        return isUnread(session, e) ? RefusalMapper.unreadable(session) : Outage.answer(session, e);
    }

    /** Whether it is a request of ours that could not be read. */
    static boolean isUnread(KeycloakSession session, Exception e) {
        return unread(e) && RefusalMapper.ours(session);
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
