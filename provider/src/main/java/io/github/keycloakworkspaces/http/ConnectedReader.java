package io.github.keycloakworkspaces.http;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/** The connection that a request came by, in Keycloak's server (26.7: RESTEasy Reactive 3.33 on Vert.x 4.5). */
final class ConnectedReader implements Reader {

    private final ServerHttpResponse response;
    private final HttpServerRequest request;

    ConnectedReader(ServerRequestContext context) {
        this.response = context.serverResponse();
        this.request =
                ((ResteasyReactiveRequestContext) context).serverRequest().unwrap(HttpServerRequest.class);
    }

    @Override
    public void expect(long length) {
        response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
    }

    @Override
    public void write(byte[] piece, Consumer<@Nullable Throwable> then) {
        response.write(piece, then);
    }

    @Override
    public void end() {
        response.end();
    }

    /**
     * Vert.x closes a connection when everything was written to it, which whoever doesn't read prevents; it also does so
     * when somebody closes the channel as a whole. So the channel is closed below all that was put on it. By HTTP/2 other
     * answers share the connection, and only this one is given up.
     */
    @Override
    public void hangUp() {
        HttpConnection connection = request.connection();
        if (request.version() != HttpVersion.HTTP_2 && connection instanceof ConnectionBase base) {
            ChannelHandlerContext lowest = base.channel().pipeline().firstContext();
            var unused = lowest == null ? base.channel().close() : lowest.close();
        } else {
            response.reset();
        }
    }
}
