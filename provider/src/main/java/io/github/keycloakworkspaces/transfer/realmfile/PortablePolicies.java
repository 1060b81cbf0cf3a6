package io.github.keycloakworkspaces.transfer.realmfile;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.authorization.PolicyRepresentation;
import org.keycloak.representations.idm.authorization.ResourceServerRepresentation;

/**
 * Policies of our type in a form that every Keycloak takes. Keycloak (26.7) refuses a whole realm for one policy of a
 * type that it doesn't have, so a file has a policy of a time that never is in its place: without us it denies. It
 * carries ours along, also through an export of such a Keycloak.
 */
final class PortablePolicies {

    private static final String TIME = "time";

    /** Not before, and not after: no moment is both, whichever a client claims to have. */
    private static final Map<String, String> NEVER = Map.of("nbf", "9999-01-01 00:00:00", "noa", "1970-01-01 00:00:00");

    private PortablePolicies() {}

    /** For a file. */
    static void pack(RealmRepresentation realm) {
        policies(realm)
                .filter(policy -> ProviderIds.ROLE_MATRIX.equals(policy.getType()))
                .forEach(policy -> {
                    Map<String, String> config = new LinkedHashMap<>(NEVER);
                    config.put(ProviderIds.ROLE_MATRIX, Json.write(new TreeMap<>(config(policy))));
                    policy.setType(TIME);
                    policy.setConfig(config);
                });
    }

    /** From a file. */
    static void unpack(RealmRepresentation realm) {
        policies(realm).filter(policy -> TIME.equals(policy.getType())).forEach(policy -> {
            String packed = config(policy).get(ProviderIds.ROLE_MATRIX);
            if (packed != null) {
                Map<String, String> config = new LinkedHashMap<>();
                Json.parse(packed)
                        .properties()
                        .forEach(member ->
                                config.put(member.getKey(), member.getValue().asText()));
                policy.setType(ProviderIds.ROLE_MATRIX);
                policy.setConfig(config);
            }
        });
    }

    private static Stream<PolicyRepresentation> policies(RealmRepresentation realm) {
        return stream(realm.getClients())
                .map(ClientRepresentation::getAuthorizationSettings)
                .flatMap(Stream::ofNullable)
                .map(ResourceServerRepresentation::getPolicies)
                .flatMap(PortablePolicies::stream);
    }

    private static Map<String, String> config(PolicyRepresentation policy) {
        Map<String, String> config = policy.getConfig();
        return config == null ? Map.of() : config;
    }

    private static <T> Stream<T> stream(@Nullable List<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }
}
