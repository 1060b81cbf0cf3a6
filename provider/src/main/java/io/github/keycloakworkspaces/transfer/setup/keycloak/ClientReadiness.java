package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.console.ConsoleClient;
import io.github.keycloakworkspaces.decision.ResourceServers;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.setup.Readiness;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;

/** What tokens need: our client with its roles, the client scope with its mappers, and clients that have it. */
public final class ClientReadiness implements Readiness {

    private static final String NAME = ProviderIds.WORKSPACES;
    private static final String ENABLE = "Call enable.";

    private final RealmModel realm;
    private final EntityManager em;
    private final ResourceServers resourceServers;

    public ClientReadiness(RealmModel realm, EntityManager em, ResourceServers resourceServers) {
        this.realm = realm;
        this.em = em;
        this.resourceServers = resourceServers;
    }

    @Override
    public List<Part> check() {
        List<Part> parts = new ArrayList<>();
        ClientModel client = realm.getClientByClientId(NAME);
        parts.add(client(client));
        Stream.of(Caller.DECIDE, Caller.MANAGE, Caller.RECORD_ACTIVITY)
                .map(role -> Part.there(
                        "role:" + role,
                        client != null && client.getRole(role) != null,
                        "Client workspaces has no role " + role + ". " + ENABLE))
                .forEach(parts::add);
        ClientScopeModel scope = realm.getClientScopesStream()
                .filter(one -> one.getName().equals(NAME))
                .findFirst()
                .orElse(null);
        parts.add(Part.there("client-scope:" + NAME, scope != null, "There is no client scope workspaces. " + ENABLE));
        parts.add(mapper(scope, ProviderIds.CLAIMS, ProviderIds.CLAIMS, Map.of()));
        parts.add(mapper(
                scope,
                RealmEnabler.AUDIENCE,
                AudienceProtocolMapper.PROVIDER_ID,
                Map.of(AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE, NAME)));
        parts.add(users(scope));
        resourceServers.lenient().forEach(id -> parts.add(lenient(id)));
        return parts;
    }

    private static Part client(@Nullable ClientModel client) {
        boolean off = client != null && !client.isEnabled();
        return off
                ? Part.needed(
                        "client:" + NAME,
                        State.OFF,
                        "Client workspaces is switched off. Switch it on: it is the audience.")
                : Part.there("client:" + NAME, client != null, "There is no client workspaces. " + ENABLE);
    }

    private static Part mapper(@Nullable ClientScopeModel scope, String name, String type, Map<String, String> wanted) {
        String part = "mapper:" + name;
        ProtocolMapperModel mapper =
                scope == null ? null : scope.getProtocolMapperByName(OIDCLoginProtocol.LOGIN_PROTOCOL, name);
        if (mapper == null) {
            return Part.there(part, false, "The client scope workspaces has no mapper " + name + ". " + ENABLE);
        }
        Map<String, String> settings = mapper.getConfig();
        boolean kept = type.equals(mapper.getProtocolMapper())
                && "true".equals(settings.get(OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN))
                && wanted.entrySet().stream().allMatch(entry -> entry.getValue().equals(settings.get(entry.getKey())));
        return kept
                ? Part.there(part, true, "")
                : Part.needed(
                        part,
                        State.CHANGED,
                        "The mapper " + name + " doesn't write what it has to into access tokens. Remove it, and call"
                                + " enable.");
    }

    /** The console has the scope in any case, and is no application. */
    private Part users(@Nullable ClientScopeModel scope) {
        ClientModel console = realm.getClientByClientId(ConsoleClient.ID);
        boolean used = scope != null
                && !em.createQuery("""
                        select m.clientId from ClientScopeClientMappingEntity m
                        where m.clientScopeId = :scope and m.clientId <> :console""", String.class)
                        .setParameter("scope", scope.getId())
                        .setParameter("console", console == null ? "" : console.getId())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        return Part.there(
                "clients",
                used,
                "No client has the client scope workspaces: no token carries the claim or is taken by the API. Call"
                        + " enable with your applications in clients.");
    }

    private static Part lenient(String id) {
        return new Part(
                id,
                State.NOT_ENFORCING,
                false,
                "The authorization services of client " + id + " have a policy workspaces-role-matrix and grant without"
                        + " asking it. Set their policy enforcement to Enforcing, and their decision strategy to Unanimous.");
    }
}
