package io.github.keycloakworkspaces.shared;

import java.util.List;

/** Makes and checks codes that only this realm can make. */
public interface LinkSigner {

    /** A code for the text, in URL-safe Base64 without padding, made with the realm's newest key. */
    String sign(String text);

    /** All codes for the text that are accepted now, the one of the newest key first. */
    List<String> codes(String text);

    /** Whether the code was made for the text with any key that the realm still accepts; takes the same time for every wrong code. */
    boolean verify(String text, String code);
}
