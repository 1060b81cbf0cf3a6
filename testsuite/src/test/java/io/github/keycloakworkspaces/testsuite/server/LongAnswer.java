package io.github.keycloakworkspaces.testsuite.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * An answer that is too long to be kept.
 *
 * @param length its bytes
 * @param end the last two characters
 */
public record LongAnswer(int status, long length, String end) {

    private static final int END = 2;

    static LongAnswer read(int status, InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        String end = "";
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            length += count;
            end += new String(buffer, Math.max(0, count - END), Math.min(END, count), StandardCharsets.ISO_8859_1);
            end = end.substring(Math.max(0, end.length() - END));
        }
        return new LongAnswer(status, length, end);
    }
}
