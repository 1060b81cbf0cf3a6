package io.github.keycloakworkspaces.activity.rest;

import io.github.keycloakworkspaces.activity.ActivityQuery;
import io.github.keycloakworkspaces.activity.ActivityQuery.Order;
import io.github.keycloakworkspaces.activity.Kind;
import io.github.keycloakworkspaces.activity.UrlSearch;
import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.shared.Coded;
import io.github.keycloakworkspaces.shared.PersonId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query parameters of the log. {@code start} and {@code length} are what the DataTables library sends. */
record ActivityParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Min(0) @Nullable Integer start,
        @Nullable Integer length,
        @Min(1) @Nullable Long user,
        @Min(1) @Nullable Long project,
        @Min(1) @Nullable Long workspace,
        @Nullable Method method,
        @Nullable List<Kind> kind,
        @Nullable Instant startDate,
        @Nullable Instant endDate,
        @Nullable @Size(min = 1, max = 1000) String search,
        @Nullable String ordering,
        @Nullable Format format) {

    private static final Map<String, Order> ORDERS = Map.of(
            "id", Order.NUMBER,
            "datetime", Order.TIME,
            "user_id", Order.PERSON,
            "email", Order.EMAIL,
            "request_method", Order.METHOD,
            "request_url", Order.URL,
            "response_code", Order.STATUS,
            "duration", Order.DURATION,
            "ip_address", Order.ADDRESS);

    /** As requests name them. */
    enum Method implements Coded {
        ALL,
        GET,
        POST,
        PATCH,
        PUT,
        DELETE;

        @Override
        public String code() {
            return this == ALL ? "all" : name();
        }
    }

    /** How the answer is written. */
    enum Format {
        JSON,
        CSV
    }

    /** Whether a part of the list is asked for, and not only for some lines. */
    boolean paged() {
        return page != null || pageSize != null || start != null || length != null;
    }

    int offset() {
        return start == null ? paging().offset() : start;
    }

    ActivityQuery query(@Nullable String endDateText) {
        Ordering order = ordering == null ? new Ordering("datetime", true) : Ordering.of(ordering);
        Order by = ORDERS.get(order.name());
        if (by == null) {
            throw Fields.wrong(
                    "ordering", "one of " + ORDERS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return new ActivityQuery(filter(endDateText), by, order.descending(), offset(), paging().limit());
    }

    private ActivityQuery.Filter filter(@Nullable String endDateText) {
        return new ActivityQuery.Filter(
                user == null ? null : new PersonId(user),
                project,
                workspace == null ? null : new PersonId(workspace),
                method == null || method == Method.ALL ? null : method.code(),
                kind == null ? Set.of() : Set.copyOf(kind),
                startDate,
                Period.tooLate(endDate, endDateText),
                search == null ? UrlSearch.ANY : texts(search));
    }

    private Paging paging() {
        return start == null && length == null ? Paging.of(page, pageSize) : Paging.of(1, length);
    }

    private static UrlSearch texts(String search) {
        UrlSearch texts = UrlSearch.parse(search);
        if (texts.size() > UrlSearch.MOST_TEXTS) {
            throw Fields.wrong("search", "at most " + UrlSearch.MOST_TEXTS + " texts with AND or OR between them");
        }
        return texts;
    }
}
