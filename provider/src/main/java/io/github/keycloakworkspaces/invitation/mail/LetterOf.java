package io.github.keycloakworkspaces.invitation.mail;

import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.invitation.MailContent;
import io.github.keycloakworkspaces.invitation.MailMessage;
import io.github.keycloakworkspaces.membership.MemberProfile;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/** What stands in a mail, by what it is about. */
final class LetterOf implements MailContent.Visitor<Letter> {

    private final MailMessage message;
    private final RealmModel realm;
    private final Locale language;

    LetterOf(MailMessage message, RealmModel realm, Locale language) {
        this.message = message;
        this.realm = realm;
        this.language = language;
    }

    @Override
    public Letter invitation(MailContent.Invitation invitation) {
        String link = base().path("signup")
                .queryParam("token", invitation.token().text())
                .build()
                .toString();
        return new Letter(
                "workspacesInvitationSubject",
                "workspaces-invitation.ftl",
                "invitation",
                Map.of(
                        "organization", Words.asData(message.title()),
                        "inviter", name(invitation.inviter()),
                        "role", invitation.role().code(),
                        "email", message.email().value(),
                        "link", link,
                        "end", end(invitation.expiresAt())));
    }

    @Override
    public Letter activation(MailContent.Activation activation) {
        String link = base().path("console")
                .path(activation.alias())
                .path("/")
                .build()
                .toString();
        return new Letter(
                "workspacesActivatedSubject",
                "workspaces-activated.ftl",
                "activation",
                Map.of(
                        "organization", Words.asData(message.title()),
                        "role", activation.role().code(),
                        "email", message.email().value(),
                        "link", link));
    }

    private UriBuilder base() {
        return Addresses.of(URI.create(message.server()), realm);
    }

    /** As the language of the mail writes it; where the reader is, nobody knows, so the zone stands there. */
    private String end(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    private static String name(@Nullable MemberProfile profile) {
        if (profile == null) {
            return "";
        }
        String name = Stream.of(profile.firstName(), profile.lastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        String username = profile.username();
        return Words.asData(name.isEmpty() && username != null ? username : name);
    }
}
