package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Every answer of the API is made here: JSON that nobody keeps, with the caller's {@code X-Request-ID}. A large one is
 * put aside while it is made: it is sent when the transaction has ended, and nothing waits for its reader.
 */
public final class Replies {

    public static final String REQUEST_ID = "X-Request-ID";

    private static final String CSV = "text/csv; charset=utf-8";
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int BUFFER = 16_384;
    private static final Logger LOG = Logger.getLogger(Replies.class);

    private Replies() {}

    public static Response ok(KeycloakSession session, Object value) {
        return json(session, Response.Status.OK, value);
    }

    /** What everybody may read, the pages of any origin too, and keep for a while. */
    public static Response published(KeycloakSession session, Object value) {
        Response answer = ok(session, value);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        answer.getHeaders().putSingle("Access-Control-Allow-Origin", "*");
        return answer;
    }

    public static Response created(KeycloakSession session, Object value) {
        return json(session, Response.Status.CREATED, value);
    }

    /** A text of that media type, however long. */
    public static Response streamed(KeycloakSession session, String type, StreamingOutput text) {
        return written(session, Response.ok().type(type), text);
    }

    /** A list without pages, however long. */
    public static <T> Response list(KeycloakSession session, Page<T> rows, Function<T, ?> show) {
        return rows(session, "", rows, show, "");
    }

    /**
     * JSON with a list in it, however long.
     *
     * @param before the JSON in front of the list
     * @param after the JSON behind it
     */
    public static <T> Response rows(
            KeycloakSession session, String before, Page<T> rows, Function<T, ?> show, String after) {
        StreamingOutput json = out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            Json.writeArray(out, writer -> rows.each(row -> writer.accept(show.apply(row))));
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
        return written(session, Response.ok().type(MediaType.APPLICATION_JSON), json);
    }

    public static Response done(KeycloakSession session) {
        return reply(session, Response.status(Response.Status.NO_CONTENT));
    }

    /** JSON of another protocol, with the media type that it has there, however long. */
    public static Response message(KeycloakSession session, ResponseBuilder answer, String json) {
        return sized(session, answer, json);
    }

    /** In the form that the protocol of the request has for it, see {@link RefusalForm}. */
    static Response problem(KeycloakSession session, Problem problem) {
        ResponseBuilder answer = Response.status(problem.kind().status());
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"" + ProviderIds.CLIENT + "\"");
        }
        Long wait = problem.retryAfter();
        if (wait != null || problem.kind() == Problem.Kind.UNAVAILABLE || problem.kind() == Problem.Kind.TOO_MANY) {
            answer.header(HttpHeaders.RETRY_AFTER, wait == null ? RETRY_AFTER_SECONDS : wait);
        }
        return refused(session, answer, refusal(problem));
    }

    private static Response refused(KeycloakSession session, ResponseBuilder answer, Refusal refusal) {
        RefusalForms.of(session).at(Requests.path(session)).write(answer, refusal);
        return reply(session, answer);
    }

    private static Refusal refusal(Problem problem) {
        return new Refusal(problem.kind().status(), problem.code(), problem.detail());
    }

    /** An answer that says nothing but its status and headers. */
    public static Response bare(KeycloakSession session, ResponseBuilder answer) {
        return reply(session, answer);
    }

    /** A refusal of somebody else, with the headers that say what would be right. */
    static Response refused(KeycloakSession session, Response refusal, String code, String detail) {
        ResponseBuilder answer = Response.status(refusal.getStatus());
        for (String header : List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE)) {
            String value = refusal.getHeaderString(header);
            if (value != null) {
                answer.header(header, value);
            }
        }
        return refused(session, answer, new Refusal(refusal.getStatus(), code, detail));
    }

    /** A refusal that tells more than its code, to a caller who has changed nothing. */
    public static Response refused(KeycloakSession session, Problem problem, Map<String, ?> more) {
        Map<String, Object> body = ProblemDocument.body(refusal(problem));
        body.putAll(more);
        return reply(
                session,
                Response.status(problem.kind().status())
                        .type(ProblemDocument.TYPE)
                        .entity(Json.write(body)));
    }

    /**
     * A table for a spreadsheet, to be saved under that name, however long.
     *
     * @param cells of one row
     */
    public static <T> Response csv(
            KeycloakSession session,
            String name,
            List<String> heading,
            Page<T> rows,
            Function<T, ? extends List<? extends @Nullable Object>> cells) {
        StreamingOutput table = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            writer.write(Csv.row(heading));
            rows.each(row -> append(writer, Csv.row(cells.apply(row))));
            writer.flush();
        };
        return written(
                session,
                Response.ok()
                        .type(CSV)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\""),
                table);
    }

    /**
     * Writes the whole answer now.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code answers.too_many}, {@code answers.busy}, {@code answers.no_room},
     *     {@code answers.too_large}, {@code answers.too_slow}
     */
    private static Response written(KeycloakSession session, ResponseBuilder answer, StreamingOutput text) {
        try {
            return putAside(session, answer, text);
        } catch (RefusedAnswer e) {
            LOG.debug("A large answer is refused", e);
            throw e.problem().refusal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response putAside(KeycloakSession session, ResponseBuilder answer, StreamingOutput text)
            throws IOException {
        Answers answers = WorkspacesProvider.ofServer(session, Answers.class);
        Spool spool = new Spool(() -> answers.take(Sender.of(session)));
        boolean done = false;
        try {
            text.write(spool);
            done = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!done) {
                spool.discard();
            }
        }
        Spool.Large large = spool.large();
        return reply(session, answer.entity(large == null ? spool.bytes() : new LargeAnswer(large, answers)));
    }

    private static void append(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What changed something is answered in any case. */
    private static Response json(KeycloakSession session, Response.Status status, Object value) {
        return sized(session, Response.status(status).type(MediaType.APPLICATION_JSON), Json.write(value));
    }

    private static Response sized(KeycloakSession session, ResponseBuilder answer, String text) {
        if (text.length() <= Spool.SHORT) {
            return reply(session, answer.entity(text));
        }
        StreamingOutput json = out -> out.write(text.getBytes(StandardCharsets.UTF_8));
        if (HttpMethod.GET.equals(session.getContext().getHttpRequest().getHttpMethod())) {
            return written(session, answer, json);
        }
        try {
            return putAside(session, answer, json);
        } catch (IOException noPlace) {
            LOG.debug("A large answer stays in memory", noPlace);
            return reply(session, answer.entity(text));
        }
    }

    private static Response reply(KeycloakSession session, ResponseBuilder answer) {
        String id = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(REQUEST_ID);
        if (id != null) {
            answer.header(REQUEST_ID, id);
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
