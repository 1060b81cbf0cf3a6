package io.github.keycloakworkspaces.invitation.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.theme.Theme;
import org.keycloak.urls.UrlType;

/** Where files are that each theme has from us. */
public final class ThemeResources {

    private ThemeResources() {}

    /** The path that the templates of the realm's login theme know as {@code url.resourcesPath}. */
    public static String login(KeycloakSession session, String file) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.LOGIN);
            var root =
                    Urls.themeRoot(session.getContext().getUri(UrlType.FRONTEND).getBaseUri());
            return root.getPath() + "/login/" + theme.getName() + "/" + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
