package io.github.keycloakworkspaces.http;

import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Which part of a list is wanted: {@code page} from 1 on and {@code page_size}, 20 unless told, at most 1,000, or -1
 * for everything.
 */
public record Paging(int page, int size) {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST_SIZE = 1000;
    private static final int LARGEST_PAGE = Integer.MAX_VALUE / LARGEST_SIZE;
    private static final int ALL = -1;

    /**
     * Reads the two parameters.
     *
     * @throws ProblemException {@code request.malformed}
     */
    public static Paging of(@Nullable Integer page, @Nullable Integer size) {
        int number = page == null ? 1 : page;
        int rows = size == null ? DEFAULT_SIZE : size;
        boolean fits = number >= 1 && number <= LARGEST_PAGE && (rows == ALL || (rows >= 1 && rows <= LARGEST_SIZE));
        if (!fits) {
            throw Problem.malformed(
                    "request.malformed",
                    "page must be 1 or more, and page_size from 1 to " + LARGEST_SIZE + ", or -1 for everything.");
        }
        return new Paging(number, rows);
    }

    public int offset() {
        return size == ALL ? 0 : (page - 1) * size;
    }

    public int limit() {
        return size == ALL ? Integer.MAX_VALUE : size;
    }

    /** Whether everything is wanted, however much it is. */
    public boolean everything() {
        return size == ALL;
    }

    /** The page as the API shows it, with the addresses of its neighbours; a large one is written while it is read. */
    public <T> Response answer(KeycloakSession session, Page<T> rows, Function<T, ?> show) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("count", rows.count());
        shown.put("next", !everything() && (long) page * size < rows.count() ? address(session, page + 1) : null);
        shown.put("previous", !everything() && page > 1 ? address(session, page - 1) : null);
        if (everything() || size > DEFAULT_SIZE) {
            String before = Json.write(shown);
            return Replies.rows(session, before.substring(0, before.length() - 1) + ",\"results\":", rows, show, "}");
        }
        List<?> results = rows.items().stream().map(show).toList();
        shown.put("results", results);
        return Replies.ok(session, shown);
    }

    private String address(KeycloakSession session, int other) {
        return Addresses.asked(session)
                .replaceQueryParam("page", other)
                .replaceQueryParam("page_size", size)
                .build()
                .toString();
    }
}
