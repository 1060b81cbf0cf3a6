package io.github.keycloakworkspaces.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.Urls;
import org.keycloak.theme.Theme;
import org.keycloak.urls.UrlType;

/** Files that each theme has from us. */
public final class ThemeResources {

    private ThemeResources() {}

    /** The path that the templates of the realm's login theme know as {@code url.resourcesPath}. */
    public static String login(KeycloakSession session, String file) {
        var root = Urls.themeRoot(session.getContext().getUri(UrlType.FRONTEND).getBaseUri());
        return root.getPath() + "/login/" + theme(session).getName() + "/" + file;
    }

    /** What such a file contains; {@code null} where the server lacks our themes. */
    public static byte @Nullable [] read(KeycloakSession session, String file) {
        try (InputStream content = theme(session).getResourceAsStream(file)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Theme theme(KeycloakSession session) {
        try {
            return session.theme().getTheme(Theme.Type.LOGIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
