package io.github.keycloakworkspaces.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * JSON of our own requests and responses. Reading is strict (no doubled members, nothing after the value, no broken
 * characters); written names are in snake case, and members without a value are there as {@code null}.
 */
public final class Json {

    /** The largest body of a request, in bytes. */
    public static final int LARGEST = 1 << 20;

    /** The largest document of an administrator, in bytes: what Quarkus lets through at all (10240K). */
    public static final int LARGEST_DOCUMENT = 10 << 20;

    private static final Logger LOG = Logger.getLogger(Json.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(new CodeSerializer()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** Levels of a value that is kept as it is. Jackson writes 1,000, of which documents and realm files need some themselves. */
    private static final int DEEPEST = 100;

    private static final byte FIRST_OF_SURROGATE = (byte) 0xED;

    private static final ObjectWriter ROWS = MAPPER.writer()
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private Json() {}

    /**
     * Reads a body that has to be there.
     *
     * @throws ProblemException {@code request.malformed}, {@code request.too_large}
     */
    public static JsonNode read(HttpHeaders headers, InputStream body) {
        requireJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        return parse(bytes(body));
    }

    /** As {@link #read}, but an absent body is an absent value. */
    public static @Nullable JsonNode readOptional(HttpHeaders headers, InputStream body) {
        byte[] bytes = bytes(body);
        if (bytes.length == 0) {
            return null;
        }
        requireJson(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
        return parse(bytes);
    }

    /**
     * Reads a text that holds exactly one JSON value.
     *
     * @throws ProblemException {@code request.malformed}
     */
    public static JsonNode parse(String text) {
        try {
            return whole(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw malformed(e, "JSON");
        }
    }

    /** An object that we wrote ourselves, as a map of plain values. */
    public static Map<String, @Nullable Object> object(String text) {
        try {
            return MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value that we wrote ourselves, as plain values. */
    public static @Nullable Object value(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a request as texts, numbers, lists and maps. */
    static Object plain(JsonNode value, String name) {
        requireStorable(value, name);
        try {
            return MAPPER.treeToValue(value, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes to a stream, which the caller closes. */
    public static JsonGenerator generator(OutputStream stream) throws IOException {
        return MAPPER.createGenerator(stream).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    /** Reads token by token, without keeping what was read. */
    public static JsonParser parser(byte[] text) throws IOException {
        return MAPPER.createParser(text);
    }

    public static JsonParser parser(String text) {
        try {
            return MAPPER.createParser(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonGenerator generator(Writer text) throws IOException {
        return MAPPER.createGenerator(text);
    }

    /** Writes an array value by value, as they are handed over, and leaves the stream open. */
    static void writeArray(OutputStream out, Consumer<Consumer<Object>> values) throws IOException {
        try (SequenceWriter writer = ROWS.writeValuesAsArray(out)) {
            values.accept(value -> append(writer, value));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(SequenceWriter writer, Object value) {
        try {
            writer.write(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads bytes that hold exactly one JSON value.
     *
     * @throws ProblemException {@code request.malformed}
     */
    public static JsonNode parse(byte[] bytes) {
        try {
            JsonNode value = MAPPER.readTree(bytes);
            return mayHaveSurrogates(bytes) ? whole(value) : there(value);
        } catch (JsonProcessingException e) {
            throw malformed(e, "JSON");
        } catch (IOException e) {
            // Bytes that are no UTF-8: Jackson reports them as a failure to read.
            throw Problem.malformed("request.malformed", "The body is not valid UTF-8.");
        }
    }

    private static void requireJson(@Nullable String contentType) {
        String type =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.equals(MediaType.APPLICATION_JSON)) {
            throw Problem.malformed(
                    "request.malformed", "The body must be JSON, with the content type application/json.");
        }
    }

    static byte[] bytes(InputStream body) {
        return bytes(body, LARGEST);
    }

    /**
     * Reads a whole body.
     *
     * @throws ProblemException {@code request.too_large}, {@code request.malformed} for one that ends too early
     */
    public static byte[] bytes(InputStream body, int largest) {
        try {
            byte[] bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw Problem.tooLarge("request.too_large", "The body is larger than " + largest + " bytes.");
            }
            return bytes;
        } catch (IOException e) {
            LOG.debug("A body can't be read", e);
            throw Problem.malformed("request.malformed", "The body ends too early.");
        }
    }

    static JsonNode whole(JsonNode value) {
        requireCharacters(there(value));
        return value;
    }

    private static JsonNode there(JsonNode value) {
        if (value.isMissingNode()) {
            throw Problem.malformed("request.malformed", "The body is empty.");
        }
        return value;
    }

    /** As an escape, as three bytes of which the first is always the same, or in an encoding that has zeros. */
    private static boolean mayHaveSurrogates(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '\\' || one == FIRST_OF_SURROGATE || one == 0) {
                return true;
            }
        }
        return false;
    }

    /** Half a surrogate pair is no character: databases refuse it, and two readers may take it for different things. */
    private static void requireCharacters(JsonNode value) {
        if (value.getNodeType() == JsonNodeType.STRING) {
            requireCharacters(value.textValue());
        }
        value.properties().forEach(member -> requireCharacters(member.getKey()));
        value.forEach(Json::requireCharacters);
    }

    /**
     * Whether a value that is kept as it is can be given back: beyond the range of doubles a number can't, and where it
     * stands in lists and documents it is deeper than where it was sent.
     *
     * @throws ProblemException {@code request.malformed}
     */
    public static void requireStorable(JsonNode value, String name) {
        requireStorable(value, name, DEEPEST);
    }

    private static void requireStorable(JsonNode value, String name, int levels) {
        if (value.isDouble() && !Double.isFinite(value.doubleValue())) {
            throw Fields.wrong(name, "without numbers that are too large");
        }
        if (value.isContainerNode() && levels == 0) {
            throw Fields.wrong(name, "at most " + DEEPEST + " levels deep");
        }
        value.forEach(part -> requireStorable(part, name, levels - 1));
    }

    static void requireCharacters(String text) {
        boolean broken = text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        if (broken) {
            throw Problem.malformed("request.malformed", "The body has half a surrogate pair.");
        }
    }

    static ProblemException malformed(JsonProcessingException e, String language) {
        var place = e.getLocation();
        return Problem.malformed(
                "request.malformed",
                place == null
                        ? "The body is not valid " + language + "."
                        : "The body is not valid " + language + ": line " + place.getLineNr() + ", column "
                                + place.getColumnNr() + ".");
    }
}
