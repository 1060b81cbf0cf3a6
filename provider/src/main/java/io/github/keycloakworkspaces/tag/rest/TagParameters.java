package io.github.keycloakworkspaces.tag.rest;

import io.github.keycloakworkspaces.http.Fields;
import io.github.keycloakworkspaces.http.Ordering;
import io.github.keycloakworkspaces.http.Paging;
import io.github.keycloakworkspaces.tag.TagQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of tags. */
record TagParameters(
        @Nullable Integer page,
        @Nullable Integer pageSize,
        @Nullable String search,
        @Nullable String ordering) {

    Paging paging() {
        return Paging.of(page, pageSize);
    }

    TagQuery query() {
        Ordering wanted = Ordering.of(ordering);
        TagQuery.Order order = switch (wanted.name()) {
            case "", "label" -> TagQuery.Order.LABEL;
            case "id" -> TagQuery.Order.NUMBER;
            case "member_count" -> TagQuery.Order.MEMBERS;
            case "created_at" -> TagQuery.Order.CREATED;
            case "updated_at" -> TagQuery.Order.CHANGED;
            default -> throw Fields.wrong("ordering", "one of label, id, member_count, created_at, updated_at");
        };
        String text = search == null || search.isBlank() ? null : search.strip();
        return new TagQuery(text, order, wanted.descending(), paging().offset(), paging().limit());
    }
}
