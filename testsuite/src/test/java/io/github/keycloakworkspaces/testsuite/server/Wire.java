package io.github.keycloakworkspaces.testsuite.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes requests to a server byte by byte: also those that a client would refuse to send. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final URI server;

    private Wire(URI server) {
        this.server = server;
    }

    public static Wire to(KeycloakServer server) {
        return new Wire(URI.create(server.url()));
    }

    /**
     * Sends a request and reads all of the answer. A connection that is closed without one answers status 0.
     *
     * @param target path and query as they are written down
     * @param headers beside those that frame the request
     * @param body each of its characters is one byte, as in the rest
     */
    public Response send(String method, String target, Map<String, String> headers, String body) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("Host", server.getAuthority());
        all.put("Connection", "close");
        if (!body.isEmpty() || method.startsWith("P")) {
            all.put("Content-Length", String.valueOf(body.length()));
        }
        all.putAll(headers);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        String request = head.append("\r\n").append(body).toString();
        return send(method + " " + target, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Response send(String request, byte[] bytes) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            } catch (SocketException refusedBeforeItWasRead) {
                return read(request, socket.getInputStream(), answer);
            }
            return read(request, socket.getInputStream(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
    }

    private static Response read(String request, InputStream stream, ByteArrayOutputStream answer) throws IOException {
        byte[] part = new byte[8192];
        try {
            for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
                answer.write(part, 0, count);
            }
        } catch (SocketException closed) {
            return parsed(request, answer.toString(StandardCharsets.ISO_8859_1));
        }
        return parsed(request, answer.toString(StandardCharsets.ISO_8859_1));
    }

    private static Response parsed(String request, String answer) {
        int end = answer.indexOf(END_OF_HEAD);
        if (end < 0) {
            return new Response(request, 0, HttpHeaders.of(Map.of(), (name, value) -> true), answer);
        }
        String[] lines = answer.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>())
                    .add(lines[i].substring(colon + 1).strip());
        }
        String body = answer.substring(end + END_OF_HEAD.length());
        return new Response(
                request,
                Integer.parseInt(lines[0].split(" ", 3)[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                headers.containsKey("Transfer-Encoding") ? joined(body) : body);
    }

    private static String joined(String chunks) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int size = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line), 16);
            if (size == 0) {
                break;
            }
            int from = line + 2;
            whole.append(chunks, from, Math.min(from + size, chunks.length()));
            at = from + size + 2;
        }
        return whole.toString();
    }
}
