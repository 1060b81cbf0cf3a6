package io.github.keycloakworkspaces.decision.forward;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path that somebody asked an application for, in its parts. Only addresses that no two programs read differently are
 * one: what a proxy, an application and we would take for different things is none.
 *
 * @param parts decoded; none for the root. A slash at the end makes no difference.
 */
public record Address(List<String> parts) {

    /** The longest address with its query, in characters. */
    public static final int LONGEST = 8_192;

    /** The most parts of a path. */
    public static final int MOST = 64;

    private static final String FORBIDDEN = "/\\;%?#";

    public Address {
        parts = List.copyOf(parts);
    }

    /**
     * Reads an address as it stands in the first line of a request: a path, with or without a query, which counts for
     * nothing. Empty for parts that are empty, {@code .} or {@code ..}, for parameters of parts, for encoded characters that
     * would have a meaning if they were not encoded, and for anything but UTF-8.
     */
    public static Optional<Address> read(String text) {
        if (text.length() > LONGEST || !text.startsWith("/") || !text.chars().allMatch(Address::visible)) {
            return Optional.empty();
        }
        int query = text.indexOf('?');
        String path = text.substring(1, query < 0 ? text.length() : query);
        if (path.isEmpty()) {
            return Optional.of(new Address(List.of()));
        }
        String[] written = (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", -1);
        return written.length > MOST ? Optional.empty() : decoded(written);
    }

    /** Programs send what is not ASCII encoded; what isn't encoded, some cut off or replace. */
    private static boolean visible(int character) {
        return character > ' ' && character < 0x7F && character != '#' && character != '\\';
    }

    private static Optional<Address> decoded(String[] written) {
        List<String> parts = new ArrayList<>();
        for (String part : written) {
            Optional<String> decoded = part.indexOf(';') >= 0 ? Optional.empty() : decoded(part);
            if (decoded.filter(Address::plain).isEmpty()) {
                return Optional.empty();
            }
            parts.add(decoded.get());
        }
        return Optional.of(new Address(parts));
    }

    private static boolean plain(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && part.codePoints().noneMatch(point -> FORBIDDEN.indexOf(point) >= 0 || Character.isISOControl(point));
    }

    private static Optional<String> decoded(String part) {
        ByteBuffer bytes = ByteBuffer.allocate(part.length());
        for (int i = 0; i < part.length(); i++) {
            char character = part.charAt(i);
            if (character != '%') {
                bytes.put((byte) character);
                continue;
            }
            int high = i + 2 < part.length() ? Character.digit(part.charAt(i + 1), 16) : -1;
            int low = i + 2 < part.length() ? Character.digit(part.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.put((byte) (high << 4 | low));
            i += 2;
        }
        return text(bytes.flip());
    }

    private static Optional<String> text(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
