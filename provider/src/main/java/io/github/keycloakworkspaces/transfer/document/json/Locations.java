package io.github.keycloakworkspaces.transfer.document.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where values stand in a document, as messages tell it: {@code workspaces[2].projects[0].settings}. */
final class Locations {

    private Locations() {}

    /** Of the value that the parser is at the beginning of. */
    static String of(JsonParser parser, DeserializationContext context) {
        return of(owner(parser), context);
    }

    /** Of the object that the value is a member of. */
    static String ofOwner(JsonParser parser, DeserializationContext context) {
        return of(owner(parser).getParent(), context);
    }

    /** The object or list that the value stands in. */
    private static JsonStreamContext owner(JsonParser parser) {
        JsonStreamContext here = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        return token != null && token.isStructStart() ? here.getParent() : here;
    }

    private static String of(@Nullable JsonStreamContext innermost, DeserializationContext context) {
        Deque<String> parts = new ArrayDeque<>();
        for (JsonStreamContext owner = innermost; owner != null && !owner.inRoot(); owner = owner.getParent()) {
            parts.addFirst(owner.inArray() ? "[" + owner.getCurrentIndex() + "]" : "." + owner.getCurrentName());
        }
        String inside = String.join("", parts);
        Object document = context.getAttribute(DocumentMapper.LOCATION);
        boolean alone = document == null || document.toString().isEmpty();
        return alone && inside.startsWith(".") ? inside.substring(1) : (alone ? "" : document) + inside;
    }
}
