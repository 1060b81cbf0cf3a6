package io.github.keycloakworkspaces.kc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Forms and queries as trees: each name has the list of its texts, and {@code a.b} is member {@code b} of {@code a}. */
final class Forms {

    private static final int MOST = 1000;

    private Forms() {}

    static ObjectNode query(MultivaluedMap<String, String> parameters) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        parameters.forEach((name, values) ->
                values.stream().filter(value -> !value.isEmpty()).forEach(value -> add(tree, name, value)));
        return tree;
    }

    /** The fields of a form that somebody else has read. */
    static ObjectNode decoded(MultivaluedMap<String, String> fields) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        requireFew(fields.values().stream().mapToInt(List::size).sum());
        fields.forEach((name, values) -> values.forEach(value -> put(tree, name, value)));
        return tree;
    }

    static ObjectNode encoded(byte[] body) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        String[] pairs = new String(body, StandardCharsets.ISO_8859_1).split("&", MOST + 2);
        requireFew(pairs.length);
        for (String pair : pairs) {
            String[] sides = pair.split("=", 2);
            put(tree, decode(sides[0]), sides.length == 1 ? "" : decode(sides[1]));
        }
        return tree;
    }

    static ObjectNode multipart(byte[] body, String contentType) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        try {
            var parts = new MimeMultipart(new ByteArrayDataSource(body, contentType));
            requireFew(parts.getCount());
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                put(tree, name(part), text(part.getInputStream().readAllBytes()));
            }
        } catch (MessagingException | IOException e) {
            throw malformed();
        }
        return tree;
    }

    private static String name(BodyPart part) throws MessagingException {
        String[] header = part.getHeader("Content-Disposition");
        String name = header == null ? null : new ContentDisposition(header[0]).getParameter("name");
        if (name == null) {
            throw malformed();
        }
        return name;
    }

    private static void put(ObjectNode tree, String name, String value) {
        int dot = name.indexOf('.');
        if (dot <= 0) {
            add(tree, name, value);
        } else if (tree.path(name.substring(0, dot)).isArray()) {
            throw malformed();
        } else {
            add(tree.withObjectProperty(name.substring(0, dot)), name.substring(dot + 1), value);
        }
    }

    private static void add(ObjectNode tree, String name, String value) {
        if (tree.path(name).isObject()) {
            throw malformed();
        }
        ArrayNode values = tree.withArrayProperty(name);
        Json.requireCharacters(name);
        Json.requireCharacters(value);
        values.add(value);
    }

    /** By bytes, so that escapes that are no UTF-8 are found. */
    private static String decode(String text) {
        try {
            return text(URLDecoder.decode(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Problem.malformed("request.malformed", "The body is not valid UTF-8.");
        }
    }

    private static void requireFew(int members) {
        if (members > MOST) {
            throw Problem.malformed("request.malformed", "The form has more than " + MOST + " members.");
        }
    }

    private static ProblemException malformed() {
        return Problem.malformed("request.malformed", "The body is not the form that its content type says.");
    }
}
