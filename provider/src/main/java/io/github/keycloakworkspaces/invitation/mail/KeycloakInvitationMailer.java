package io.github.keycloakworkspaces.invitation.mail;

import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.invitation.MailAttempt;
import io.github.keycloakworkspaces.invitation.MailMessage;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import io.github.keycloakworkspaces.membership.MemberProfile;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.forms.login.freemarker.model.UrlBean;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.theme.Theme;

/**
 * Sends invitations through the realm's mail server, with the realm's e-mail theme. Somebody's words reach the templates
 * as values that are printed beside their names, never as a part of a message, and not as the subject: whoever chooses
 * them must not be able to speak in the realm's name.
 */
public final class KeycloakInvitationMailer {

    private static final String TEMPLATE = "workspaces-invitation.ftl";
    private static final String SUBJECT = "workspacesInvitationSubject";

    private final KeycloakSession session;
    private final RealmModel realm;

    /** For a session whose context has that realm. */
    public KeycloakInvitationMailer(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public MailAttempt send(MailMessage message) {
        if (realm.getSmtpConfig() == null || realm.getSmtpConfig().get("host") == null) {
            return MailAttempt.never(Failure.NOT_CONFIGURED);
        }
        String address = message.email().value();
        UserModel addressee = addressee(address);
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(addressee)
                    .send(
                            SUBJECT,
                            List.of(Words.asData(message.title())),
                            TEMPLATE,
                            attributes(message, addressee),
                            address);
            return MailAttempt.sent();
        } catch (EmailException e) {
            return MailFailures.of(e);
        }
    }

    /** Keycloak's templates want an account; there may be none, and whether there is one is not looked up. */
    private UserModel addressee(String address) {
        UserModel nobody = new LightweightUserAdapter(session, realm, null);
        nobody.setEmail(address);
        return nobody;
    }

    private Map<String, Object> attributes(MailMessage message, UserModel addressee) throws EmailException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, "true");
        attributes.put("url", addresses(message));
        attributes.put(
                "invitation",
                Map.of(
                        "organization", Words.asData(message.title()),
                        "inviter", name(message.inviter()),
                        "role", message.role().code(),
                        "email", message.email().value(),
                        "link", link(message),
                        "end", end(message.expiresAt(), addressee)));
        return attributes;
    }

    /** Keycloak (26.7) gives templates this only while there is a request; somebody's theme may need it. */
    private UrlBean addresses(MailMessage message) throws EmailException {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.EMAIL);
            return new UrlBean(realm, theme, URI.create(message.server()), null);
        } catch (IOException e) {
            throw new EmailException("no theme for e-mails", e);
        }
    }

    private String link(MailMessage message) {
        return Addresses.of(URI.create(message.server()), realm)
                .path("signup")
                .queryParam("token", message.token().text())
                .build()
                .toString();
    }

    /** As the language of the mail writes it; where the reader is, nobody knows, so the zone stands there. */
    private String end(Instant instant, UserModel addressee) {
        Locale language = session.getContext().resolveLocale(addressee, true);
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
