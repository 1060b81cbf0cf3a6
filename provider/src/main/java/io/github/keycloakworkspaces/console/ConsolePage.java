package io.github.keycloakworkspaces.console;

import io.github.keycloakworkspaces.http.Addresses;
import io.github.keycloakworkspaces.http.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/**
 * {@code {base}/console/}: one page for every address below it, which the console reads for itself. It is for everybody;
 * whoever isn't signed in is led to Keycloak by the console, and what they see they get from the API.
 */
public final class ConsolePage {

    /** Stricter than the realm's own policy, which holds as well: nothing from other hosts, nothing inline. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

    private static final String MARK = "mark.svg";

    private final KeycloakSession session;
    private final RealmModel realm;

    public ConsolePage(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    @GET
    public Response start() {
        boolean ready = realm.isEnabled() && ConsoleClient.isOn(realm);
        return ConsoleFiles.of(session)
                .filter(files -> ready)
                .map(files -> unkept(Response.ok(page(files), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))))
                .orElseGet(this::unavailable);
    }

    @GET
    @Path("{path:.+}")
    public Response deep() {
        return start();
    }

    private Response unavailable() {
        return unkept(Response.fromResponse(session.getProvider(LoginFormsProvider.class)
                .setDetachedAuthSession()
                .setError("workspacesConsoleUnavailable")
                .createErrorPage(Response.Status.SERVICE_UNAVAILABLE)));
    }

    /** It names files that the next version doesn't have. */
    private static Response unkept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private String page(ConsoleFiles files) {
        Locale locale = session.getContext().resolveLocale(null, Theme.Type.LOGIN);
        String modules = links("modulepreload", files.modules());
        // A browser shows what stands before a style without waiting for it, so they follow what is shown meanwhile.
        String styles = links("stylesheet", files.styles());
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                %s
                %s
                %s
                <script type="application/json" id="environment">%s</script>
                <script type="module" src="%s"></script>
                </head>
                <body>
                <div id="console"><div class="kw-starting"><img src="%s" width="48" height="48" alt="">%s</div></div>
                %s
                <noscript>This page needs JavaScript.</noscript>
                </body>
                </html>
                """.formatted(
                        html(locale.toLanguageTag()),
                        POLICY,
                        html(name()),
                        link("icon", MARK),
                        link("stylesheet", files.starting()),
                        modules,
                        environment(locale),
                        html(ConsoleFiles.address(session, files.script())),
                        html(ConsoleFiles.address(session, MARK)),
                        html(name()),
                        styles);
    }

    private String links(String relation, List<String> files) {
        return files.stream().map(file -> link(relation, file)).collect(Collectors.joining("\n"));
    }

    /**
     * Paths only: the page, the sign-in and the API are at the origin where the page was opened. Where the realm has no
     * languages to choose from, the browser's count.
     */
    private String environment(Locale locale) {
        Map<String, Object> environment = new LinkedHashMap<>();
        environment.put("realm", realm.getName());
        environment.put("name", name());
        environment.put("client", ConsoleClient.ID);
        environment.put("server", Addresses.server(session).getPath());
        environment.put("base", Addresses.of(session).build().getRawPath());
        environment.put("locale", realm.isInternationalizationEnabled() ? locale.toLanguageTag() : "");
        // Whatever a name contains, it doesn't end the element.
        return Json.write(environment).replace("<", "\\u003c");
    }

    private String name() {
        String name = realm.getDisplayName();
        return name == null || name.isBlank() ? realm.getName() : name;
    }

    private String link(String relation, String file) {
        return "<link rel=\"" + relation + "\" href=\"" + html(ConsoleFiles.address(session, file)) + "\">";
    }

    private static String html(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
