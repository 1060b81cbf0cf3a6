package io.github.keycloakworkspaces.testsuite.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in front of a mail server that takes everything, and refuses recipients whose address begins in some way. */
final class RefusingRelay {

    private final ServerSocket door;
    private final int target;
    private final String refused;
    private final Map<String, Runnable> surprises = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private RefusingRelay(ServerSocket door, int target, String refused) {
        this.door = door;
        this.target = target;
        this.refused = recipient(refused);
    }

    static RefusingRelay before(int port, String refused) {
        try {
            var relay = new RefusingRelay(new ServerSocket(0, 50, address()), port, refused);
            inBackground(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A container comes from outside. */
    private static InetAddress address() throws IOException {
        return Servers.inContainer() ? InetAddress.getByName("0.0.0.0") : InetAddress.getLoopbackAddress();
    }

    int port() {
        return door.getLocalPort();
    }

    /** Does that, once, when somebody sends mail to addresses that begin so, before the mail server hears of it. */
    void surprise(String address, Runnable surprise) {
        surprises.put(recipient(address), surprise);
    }

    /** Answers that, once, when somebody sends mail to addresses that begin so; hangs up if the answer is empty. */
    void answer(String address, String answer) {
        answers.put(recipient(address), answer);
    }

    private static String recipient(String address) {
        return "RCPT TO:<" + address.toUpperCase(Locale.ROOT);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            inBackground(() -> answers(server, client));
            inBackground(() -> commands(client, server));
        }
    }

    private static void answers(Socket server, Socket client) throws IOException {
        try (server;
                client) {
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private void commands(Socket client, Socket server) throws IOException {
        try (server;
                client) {
            var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                surprises.keySet().stream()
                        .filter(command::startsWith)
                        .findFirst()
                        .map(surprises::remove)
                        .ifPresent(Runnable::run);
                Optional<String> answer = answer(command);
                if (answer.isEmpty()) {
                    write(server.getOutputStream(), line);
                } else if (answer.get().isEmpty()) {
                    return;
                } else {
                    write(client.getOutputStream(), answer.get());
                }
            }
        }
    }

    /** What this relay says by itself; nothing for what the mail server gets, such as the empty lines of a mail. */
    private Optional<String> answer(String command) {
        return answers.keySet().stream()
                .filter(command::startsWith)
                .findFirst()
                .map(answers::remove)
                .or(() -> Optional.of("550 5.1.1 Nobody").filter(refusal -> command.startsWith(refused)));
    }

    private static void write(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A side has hung up.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
