package io.github.keycloakworkspaces.decision.authzen;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Texts in headers, which have visible ASCII only: everything else, and the percent sign, is percent-encoded UTF-8. */
final class HeaderText {

    private HeaderText() {}

    static String of(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one > ' ' && one < 0x7F && one != '%') {
                encoded.append((char) one);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", one));
            }
        }
        return encoded.toString();
    }
}
