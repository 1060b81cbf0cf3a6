package io.github.keycloakworkspaces.activity.rest;

import io.github.keycloakworkspaces.activity.Line;
import io.github.keycloakworkspaces.kc.Csv;
import io.github.keycloakworkspaces.kc.Json;
import io.github.keycloakworkspaces.kc.Replies;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;

/** Writes the log line by line, so that a long one takes no more memory than a short one. */
final class Formats {

    private static final MediaType CSV = new MediaType("text", "csv");

    private Formats() {}

    /** Something that hands over lines one by one. */
    @FunctionalInterface
    interface Source {
        void each(Consumer<Line> reader);
    }

    /** Whether the parameter says so, or, without it, the type that is accepted first. */
    static boolean csv(ActivityParameters parameters, HttpHeaders headers) {
        if (parameters.format() != null) {
            return parameters.format() == ActivityParameters.Format.CSV;
        }
        var accepted = headers.getAcceptableMediaTypes();
        return !accepted.isEmpty()
                && CSV.getType().equalsIgnoreCase(accepted.get(0).getType())
                && CSV.getSubtype().equalsIgnoreCase(accepted.get(0).getSubtype());
    }

    static Response csv(KeycloakSession session, Source lines) {
        return Replies.csv(session, "activity-log.csv", out -> writeCsv(out, lines));
    }

    /** As the page that is not streamed. */
    static void writeJson(OutputStream out, long total, long count, Source lines) throws IOException {
        write(out, writer -> {
            writer.write("[{\"recordsTotal\":" + total + ",\"recordsFiltered\":" + count + ",\"data\":[");
            boolean[] first = {true};
            lines.each(line -> {
                append(writer, (first[0] ? "" : ",") + Json.write(ActivityView.of(line)));
                first[0] = false;
            });
            writer.write("]}]");
        });
    }

    private static void writeCsv(OutputStream out, Source lines) throws IOException {
        write(out, writer -> {
            writer.write(Csv.row(ActivityView.HEADS));
            lines.each(line -> append(writer, Csv.row(ActivityView.of(line).cells())));
        });
    }

    private static void write(OutputStream out, Body body) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384)) {
            body.write(writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Body {
        void write(Writer writer) throws IOException;
    }
}
