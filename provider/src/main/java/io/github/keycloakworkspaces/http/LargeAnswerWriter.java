package io.github.keycloakworkspaces.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends what was put aside as Keycloak's server (Quarkus, RESTEasy Reactive) sends files: no thread waits meanwhile.
 * What it writes by itself, by an {@link OutputStream}, waits for the reader and holds one of the few threads that
 * answer requests, sign-in included.
 */
@Provider
public final class LargeAnswerWriter implements ServerMessageBodyWriter<LargeAnswer> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == LargeAnswer.class;
    }

    @Override
    public void writeResponse(LargeAnswer answer, Type generic, ServerRequestContext context) {
        answer.send(new ConnectedReader(context));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == LargeAnswer.class;
    }

    @Override
    public void writeTo(
            LargeAnswer answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        answer.copy(out);
    }
}
