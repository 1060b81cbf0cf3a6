package io.github.keycloakworkspaces.testsuite.server;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail that arrived.
 *
 * @param headers as they came, one a line
 */
public record Mail(String to, String subject, String text, String html, List<String> headers) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/workspaces/signup\\?\\S+");

    static Mail of(MimeMessage message) throws MessagingException, IOException {
        var parts = (Multipart) message.getContent();
        return new Mail(
                message.getAllRecipients()[0].toString(),
                message.getSubject(),
                parts.getBodyPart(0).getContent().toString(),
                parts.getBodyPart(1).getContent().toString(),
                Collections.list(message.getAllHeaderLines()));
    }

    /** The invitation link of the text part. */
    public String link() {
        var link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in " + text);
        }
        return link.group();
    }
}
