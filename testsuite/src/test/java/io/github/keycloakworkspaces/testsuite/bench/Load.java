package io.github.keycloakworkspaces.testsuite.bench;

import io.github.keycloakworkspaces.testsuite.server.Together;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/**
 * The same request over and over, each connection with the next one as soon as it has its answer. It writes bytes that
 * were made before and reads no more than it must: the server has the machine for itself, as far as that goes.
 */
final class Load {

    private static final String LENGTH = "content-length:";

    private final URI address;
    private final List<byte[]> requests;

    private Load(URI address, List<byte[]> requests) {
        this.address = address;
        this.requests = requests;
    }

    /** One request after the other, from the first again after the last; the token may be empty. */
    static Load post(String address, String token, String contentType, List<String> bodies) {
        URI uri = URI.create(address);
        return new Load(
                uri,
                bodies.stream()
                        .map(body -> request("POST", uri, token, contentType, body))
                        .toList());
    }

    static Load json(String address, String token, String body) {
        return post(address, token, "application/json", List.of(body));
    }

    /** One of a mix; what is asked of the server for the same reason has the same name. */
    static final class Part {

        private final String name;
        private final URI address;
        private final byte[] request;

        private Part(String name, URI address, byte[] request) {
            this.name = name;
            this.address = address;
            this.request = request;
        }

        static Part of(String name, String method, String address, String token, String json) {
            URI uri = URI.create(address);
            return new Part(name, uri, Load.request(method, uri, token, "application/json", json));
        }
    }

    /** All of them in turn, by connections that begin at different ones; how each name went. */
    static Map<String, Result> mix(List<Part> parts, int connections, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var all = new Load(
                parts.get(0).address, parts.stream().map(part -> part.request).toList());
        List<Callable<long[]>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int first = i * parts.size() / connections;
            running.add(() -> all.connection(first, 1, () -> System.nanoTime() < end));
        }
        List<long[]> times = Together.all(running);
        Map<String, LongStream.Builder> byName = new LinkedHashMap<>();
        for (int i = 0; i < connections; i++) {
            int first = i * parts.size() / connections;
            for (int k = 0; k < times.get(i).length; k++) {
                String name = parts.get((first + k) % parts.size()).name;
                byName.computeIfAbsent(name, unused -> LongStream.builder()).add(times.get(i)[k]);
            }
        }
        Map<String, Result> results = new LinkedHashMap<>();
        byName.forEach((name, each) -> results.put(name, result(each.build().toArray(), time.toNanos() / 1e9)));
        return results;
    }

    private static byte[] request(String method, URI uri, String token, String contentType, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) + " HTTP/1.1\r\nHost: "
                + uri.getAuthority() + "\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Content-Type: " + contentType + "\r\nContent-Length: " + content.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        return request;
    }

    /**
     * How it went.
     *
     * @param rate answers a second
     * @param p50 milliseconds
     * @param p99 milliseconds
     */
    record Result(double rate, double p50, double p99) {

        String cells() {
            return String.format(Locale.ROOT, "%,.0f | %.2f | %.2f", rate, p50, p99);
        }

        /** The one in the middle of several runs, by rate. */
        static Result median(List<Result> runs) {
            List<Result> sorted = runs.stream()
                    .sorted((one, other) -> Double.compare(one.rate(), other.rate()))
                    .toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    Result run(int connections, Duration time) {
        return run(List.of(this), connections, time);
    }

    /** Several at once, each with its share of the connections. */
    static Result run(List<Load> loads, int connections, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return run(loads, connections, () -> System.nanoTime() < end, List.of());
    }

    /** As long as the action takes. */
    Result during(int connections, Runnable action) {
        var done = new AtomicBoolean();
        Callable<long[]> other = () -> {
            try {
                action.run();
                return new long[0];
            } finally {
                done.set(true);
            }
        };
        return run(List.of(this), connections, () -> !done.get(), List.of(other));
    }

    private static Result run(
            List<Load> loads, int connections, BooleanSupplier goesOn, List<Callable<long[]>> meanwhile) {
        long start = System.nanoTime();
        List<Callable<long[]>> all = new ArrayList<>(meanwhile);
        for (int i = 0; i < connections; i++) {
            int first = i;
            all.add(() -> loads.get(first % loads.size()).connection(first, connections, goesOn));
        }
        List<long[]> times = Together.all(all);
        double seconds = (System.nanoTime() - start) / 1e9;
        return result(times.stream().flatMapToLong(LongStream::of).toArray(), seconds);
    }

    private static Result result(long[] times, double seconds) {
        long[] sorted = LongStream.of(times).sorted().toArray();
        return new Result(
                sorted.length / seconds, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    /** Asks at least once, so that there is a time. */
    private long[] connection(int first, int step, BooleanSupplier goesOn) throws IOException {
        try (var socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            LongStream.Builder times = LongStream.builder();
            long before = System.nanoTime();
            for (int i = first; i == first || goesOn.getAsBoolean(); i += step) {
                out.write(requests.get(i % requests.size()));
                readAnswer(in);
                long after = System.nanoTime();
                times.add(after - before);
                before = after;
            }
            return times.build().toArray();
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException("answered " + status);
        }
        int length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (chunked) {
            readChunks(in);
        } else {
            in.skipNBytes(length);
        }
    }

    private static void readChunks(InputStream in) throws IOException {
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
            in.skipNBytes(size);
            line(in);
            size = Integer.parseInt(line(in), 16);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new UncheckedIOException(new IOException("the connection was closed"));
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
