package io.github.keycloakworkspaces.http;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that was put aside. Keycloak ends its session, and with it the transaction, before it is sent. */
public final class LargeAnswer {

    private static final int PIECE = 1 << 16;

    private final Spool.Large text;
    private final Answers answers;

    LargeAnswer(Spool.Large text, Answers answers) {
        this.text = text;
        this.answers = answers;
        text.place().otherwise(text::close);
    }

    /** Sends it without a thread that waits: each piece is read when the one before it is on its way. */
    void send(Reader reader) {
        new Sending(text, reader, answers.executor()).start(PIECE);
    }

    /** Sends it by a thread that waits for the reader. */
    void copy(OutputStream out) throws IOException {
        try {
            for (long position = 0; position < text.length(); position += PIECE) {
                out.write(text.read(position, PIECE));
            }
        } finally {
            text.close();
        }
    }
}
