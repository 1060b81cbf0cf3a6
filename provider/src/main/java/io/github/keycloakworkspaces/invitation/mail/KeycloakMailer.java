package io.github.keycloakworkspaces.invitation.mail;

import io.github.keycloakworkspaces.invitation.MailAttempt;
import io.github.keycloakworkspaces.invitation.MailMessage;
import io.github.keycloakworkspaces.invitation.MailReport.Failure;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * Sends mails through the realm's mail server, with the realm's e-mail theme. Somebody's words reach the templates
 * as values that are printed beside their names, never as a part of a message, and not as the subject: whoever chooses
 * them must not be able to speak in the realm's name.
 */
public final class KeycloakMailer {

    private final KeycloakSession session;
    private final RealmModel realm;

    /** For a session whose context has that realm. */
    public KeycloakMailer(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public MailAttempt send(MailMessage message) {
        if (realm.getSmtpConfig() == null || realm.getSmtpConfig().get("host") == null) {
            return MailAttempt.never(Failure.NOT_CONFIGURED);
        }
        String address = message.email().value();
        UserModel addressee = addressee(address);
        Letter letter = message.content().accept(new LetterOf(message, realm, language(addressee)));
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(addressee)
                    .send(
                            letter.subject(),
                            List.of(Words.asData(message.title())),
                            letter.template(),
                            attributes(message, letter),
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

    private Map<String, Object> attributes(MailMessage message, Letter letter) throws EmailException {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, "true");
        attributes.put("url", addresses(message));
        attributes.put(letter.name(), letter.values());
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

    private Locale language(UserModel addressee) {
        return session.getContext().resolveLocale(addressee, true);
    }
}
