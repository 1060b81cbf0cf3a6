package io.github.keycloakworkspaces.testsuite.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection that asks for something, reads the head of the answer, and then nothing more until it is told to. */
public final class SlowReader implements AutoCloseable {

    private static final int WINDOW = 1 << 17;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Socket socket;
    private final String head;

    private SlowReader(Socket socket, String head) {
        this.socket = socket;
        this.head = head;
    }

    /** Asks with a token, and waits for the head. */
    public static SlowReader get(String address, String token) {
        URI uri = URI.create(address);
        Socket socket = new Socket();
        try {
            socket.setReceiveBufferSize(WINDOW);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
            String request = "GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\nHost: " + uri.getHost()
                    + ":" + uri.getPort() + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new SlowReader(socket, head(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int status() {
        return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    public String head() {
        return head;
    }

    /** What the head says about the length of the body. */
    public long length() {
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IllegalStateException("No length in:\n" + head);
        }
        return Long.parseLong(length.group(1));
    }

    /** Reads until the server ends the connection, and gives the number of bytes of the body. */
    public long rest() {
        long read = 0;
        byte[] buffer = new byte[WINDOW];
        try {
            InputStream in = socket.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read += count;
            }
        } catch (java.net.SocketTimeoutException e) {
            throw new UncheckedIOException("The server keeps the connection", e);
        } catch (IOException reset) {
            return read;
        }
        return read;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The server ended the connection after: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }
}
