package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.decision.forward.Address;
import io.github.keycloakworkspaces.http.Requests;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/**
 * The request that a proxy asks about. Some proxies say it in one of two pairs of headers, others ask with the method of
 * the request and with its address behind ours. Where they say it twice, because the sender has added something to what
 * the proxy says, both have to be the same.
 *
 * @param client the client id of the application
 */
record Forwarded(String client, String method, Address address) {

    private static final Pattern ASKED = Pattern.compile("/access/v1/forward(?:/([^/?]*))?(/.*?)?(?:\\?.*)?");
    private static final Pattern WHOLE = Pattern.compile("/access/v1/forward/[^/?]+(/.*)");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");

    /** What one of them says; an empty text for what it says not at all or several times. */
    private record Said(String method, String address) {

        Optional<Forwarded> by(String client) {
            return METHOD.matcher(method).matches()
                    ? Address.read(address).map(read -> new Forwarded(client, method, read))
                    : Optional.empty();
        }
    }

    /** Empty for what isn't said, or not so that it can be trusted. */
    static Optional<Forwarded> read(KeycloakSession session) {
        HttpRequest request = session.getContext().getHttpRequest();
        String below = Requests.belowBase(session);
        HttpHeaders headers = request.getHttpHeaders();
        List<Said> all = Stream.of(
                        behind(request.getHttpMethod(), below),
                        said(headers, "X-Original-Method", "X-Original-URI"),
                        said(headers, "X-Forwarded-Method", "X-Forwarded-Uri"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return all.size() == 1 ? client(below).flatMap(all.get(0)::by) : Optional.empty();
    }

    /** The one that the address names, or else ours. */
    private static Optional<String> client(String below) {
        Matcher asked = ASKED.matcher(below);
        if (!asked.matches()) {
            return Optional.empty();
        }
        String named = asked.group(1);
        return named == null || named.isEmpty()
                ? Optional.of(ProviderIds.CLIENT)
                : Address.read("/" + named).map(name -> name.parts().get(0));
    }

    private static @Nullable Said behind(String method, String below) {
        Matcher whole = WHOLE.matcher(below);
        return whole.matches() ? new Said(method, whole.group(1)) : null;
    }

    private static @Nullable Said said(HttpHeaders headers, String method, String address) {
        List<String> methods = headers.getRequestHeader(method);
        List<String> addresses = headers.getRequestHeader(address);
        return methods.isEmpty() && addresses.isEmpty() ? null : new Said(only(methods), only(addresses));
    }

    private static String only(List<String> values) {
        return values.size() == 1 ? values.get(0) : "";
    }
}
