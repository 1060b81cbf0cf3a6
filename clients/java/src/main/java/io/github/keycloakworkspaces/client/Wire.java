package io.github.keycloakworkspaces.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Sends questions, and sends them again where the server says that it is out of order for the moment. */
record Wire(URI base, HttpClient http, Pause pause) {

    private static final int LARGEST = 4 << 20;
    private static final int MOST_TRIES = 3;
    private static final int UNAVAILABLE = 503;
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** An answer's status and body. */
    private record Answer(int status, String retryAfter, String body) {}

    Wire with(Pause other) {
        return new Wire(base, http, other);
    }

    /** @throws WorkspacesException for any answer but 200 */
    Members ask(String path, String token, Map<String, Object> body, Workspaces.Settings settings) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(settings.answer())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build();
        Answer answer = patiently(request, settings.patience());
        if (answer.status() != 200) {
            throw new WorkspacesException(
                    answer.status(), "The server answered " + answer.status() + ": " + answer.body());
        }
        try {
            return Members.of(Json.read(answer.body()));
        } catch (IllegalArgumentException e) {
            throw new WorkspacesException("The server's answer can't be read.", e);
        }
    }

    private Answer patiently(HttpRequest request, Duration patience) {
        Duration left = patience;
        for (int tries = 1; ; tries++) {
            Answer answer = send(request);
            if (answer.status() != UNAVAILABLE || tries == MOST_TRIES) {
                return answer;
            }
            Duration wait = wait(answer.retryAfter());
            if (wait.compareTo(left) > 0) {
                return answer;
            }
            left = left.minus(wait);
            rest(wait);
        }
    }

    /** What is no number of seconds says nothing that is worth waiting for. */
    private static Duration wait(String retryAfter) {
        return retryAfter.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : SHORT;
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("The answer is larger than " + LARGEST + " bytes.");
                }
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Retry-After").orElse(""),
                        new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new WorkspacesException("The server at " + base + " gives no answer.", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void rest(Duration wait) {
        try {
            pause.take(wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static WorkspacesException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new WorkspacesException("Interrupted while waiting for an answer.", e);
    }
}
