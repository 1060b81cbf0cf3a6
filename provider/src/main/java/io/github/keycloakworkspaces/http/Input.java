package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.keycloakworkspaces.schema.Schema;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Requests as records: a component is a member in snake case, must be there unless it is {@code @Nullable} or a
 * {@link Given}, and must have the type and size that it declares ({@code @Size}, {@code @Min}, {@code @Max},
 * {@link Lines}; a text has 1 to 255 characters and one line otherwise). Members that no component has are refused,
 * apart from those that the record lists in {@code @JsonIgnoreProperties}: they are part of the contract and have no
 * effect here.
 */
public final class Input {

    private static final SchemaReader JSON = new SchemaReader(false);
    private static final SchemaReader TEXT = new SchemaReader(true);
    private static final Set<String> FORMS =
            Set.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);

    private Input() {}

    /**
     * Reads a body that is JSON, a form or a form of several parts; no body is an object without members.
     *
     * @throws ProblemException {@code request.malformed}, {@code request.unknown_field}, {@code request.too_large}
     */
    public static <T extends Record> T body(Class<T> type, HttpHeaders headers, InputStream body) {
        String contentType = essence(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        if (FORMS.contains(contentType)) {
            var context = KeycloakSessionUtil.getKeycloakSession().getContext();
            return form(type, Forms.sent(context.getHttpRequest()));
        }
        byte[] bytes = Json.bytes(body);
        if (bytes.length == 0) {
            return JSON.read(type, JsonNodeFactory.instance.objectNode());
        }
        return switch (contentType) {
            case MediaType.APPLICATION_JSON -> JSON.read(type, Json.parse(bytes));
            default ->
                throw Problem.malformed(
                        "request.malformed",
                        "The body must be application/json, application/x-www-form-urlencoded or multipart/form-data.");
        };
    }

    /**
     * As {@link #body}, where a part of a form may be a file of text in UTF-8.
     *
     * @throws ProblemException {@code request.malformed}, {@code request.unknown_field}, {@code request.too_large}
     */
    public static <T extends Record> T upload(Class<T> type, HttpHeaders headers, InputStream body) {
        if (!essence(headers.getHeaderString(HttpHeaders.CONTENT_TYPE)).equals(MediaType.MULTIPART_FORM_DATA)) {
            return body(type, headers, body);
        }
        var context = KeycloakSessionUtil.getKeycloakSession().getContext();
        return form(type, Forms.sentWithFiles(context.getHttpRequest()));
    }

    /**
     * The types that are accepted, the best one first.
     *
     * @throws ProblemException {@code request.malformed}
     */
    public static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("request.malformed", "The header Accept names something that is no media type.");
        }
    }

    /** Reads the part of a body that is a record by itself. */
    public static <T extends Record> T part(Class<T> type, JsonNode value) {
        return JSON.read(type, value);
    }

    /**
     * Reads an object that a table describes.
     *
     * @param place where it stands, for messages
     * @throws ProblemException {@code request.malformed}, {@code request.unknown_field}
     */
    public static Map<String, @Nullable Object> described(Schema schema, JsonNode value, String place) {
        return JSON.object(schema, value, place);
    }

    /**
     * Reads the query parameters; those that no component has are for somebody else, and an empty one is as none.
     *
     * @throws ProblemException {@code request.malformed}
     */
    public static <T extends Record> T query(Class<T> type, UriInfo uri) {
        return TEXT.readKnown(type, Forms.query(uri.getQueryParameters()));
    }

    static <T extends Record> T form(Class<T> type, JsonNode fields) {
        return TEXT.read(type, fields);
    }

    private static String essence(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
