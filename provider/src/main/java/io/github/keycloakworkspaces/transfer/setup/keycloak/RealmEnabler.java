package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.access.Caller;
import io.github.keycloakworkspaces.console.ConsoleClient;
import io.github.keycloakworkspaces.decision.ResourceServers;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpClient;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.setup.RealmSetup;
import java.util.List;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;

/** Adds our client, scope, roles, registration steps, required action and themes to a realm. */
public final class RealmEnabler implements RealmSetup {

    private static final String NAME = ProviderIds.WORKSPACES;
    static final String DESCRIPTION =
            "Audience of the workspaces API; invitation links lead through it, and it gets no tokens";
    static final Map<String, String> ROLES = Map.of(
            Caller.MANAGE, "Manage every organization of the realm",
            Caller.DECIDE, "Ask for decisions about other people",
            Caller.RECORD_ACTIVITY, "Write lines to the activity log");
    static final String AUDIENCE = "workspaces-audience";
    private static final String YES = "true";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResourceServers resourceServers;

    public RealmEnabler(KeycloakSession session, RealmModel realm, ResourceServers resourceServers) {
        this.session = session;
        this.realm = realm;
        this.resourceServers = resourceServers;
    }

    @Override
    public Report makeReady(List<String> clients) {
        Report report = new Report();
        RealmBefore before = RealmBefore.of(realm);
        report.add("setting:organizations", !realm.isOrganizationsEnabled());
        realm.setOrganizationsEnabled(true);
        boolean first = realm.getClientByClientId(NAME) == null;
        ClientModel client = client(report);
        if (first) {
            before.keep(client);
        }
        ROLES.keySet().stream().sorted().forEach(role -> role(client, role, report));
        ClientScopeModel scope = scope(report);
        console(scope, report);
        clients.forEach(name -> assign(scope, name, report));
        new RegistrationSetup(session, realm).makeReady(client, report, first);
        requiredAction(report);
        report.add("login-theme:" + NAME, realm.getLoginTheme() == null);
        if (realm.getLoginTheme() == null) {
            realm.setLoginTheme(NAME);
        }
        report.add("email-theme:" + NAME, realm.getEmailTheme() == null);
        if (realm.getEmailTheme() == null) {
            realm.setEmailTheme(NAME);
        }
        resourceServers.lenient().forEach(id -> report.warn("not-enforcing:" + id));
        return report;
    }

    private ClientModel client(Report report) {
        ClientModel present = realm.getClientByClientId(NAME);
        report.add("client:" + NAME, present == null || !SignUpClient.isReady(realm, present));
        ClientModel client = present == null ? newClient() : present;
        SignUpClient.makeReady(realm, client);
        return client;
    }

    private ClientModel newClient() {
        var client = new ClientRepresentation();
        client.setClientId(NAME);
        client.setName("Keycloak Workspaces");
        client.setDescription(DESCRIPTION);
        client.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        client.setPublicClient(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        return ClientManager.createClient(session, realm, client);
    }

    private void console(ClientScopeModel scope, Report report) {
        ClientModel present = realm.getClientByClientId(ConsoleClient.ID);
        report.add("client:" + ConsoleClient.ID, present == null || !ConsoleClient.isReady(realm, present, scope));
        ClientModel client = present == null ? ConsoleClient.create(session, realm) : present;
        ConsoleClient.makeReady(realm, client, scope);
    }

    private static void role(ClientModel client, String name, Report report) {
        report.add("role:" + name, client.getRole(name) == null);
        if (client.getRole(name) == null) {
            client.addRole(name).setDescription(ROLES.get(name));
        }
    }

    /** It maps no roles: Keycloak then would give the scope only to people who have one of them. */
    private ClientScopeModel scope(Report report) {
        ClientScopeModel present = realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(NAME))
                .findFirst()
                .orElse(null);
        report.add("client-scope:" + NAME, present == null);
        ClientScopeModel scope = present == null ? realm.addClientScope(NAME) : present;
        if (present == null) {
            scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
            scope.setDescription("Organization, role, workspaces and projects; access to the workspaces API");
            scope.setDisplayOnConsentScreen(false);
            scope.setIncludeInTokenScope(true);
        }
        mapper(scope, ProviderIds.CLAIMS, claims(), report);
        mapper(scope, AUDIENCE, audience(), report);
        return scope;
    }

    private static void mapper(ClientScopeModel scope, String name, ProtocolMapperModel mapper, Report report) {
        boolean missing = scope.getProtocolMapperByName(OIDCLoginProtocol.LOGIN_PROTOCOL, name) == null;
        report.add("mapper:" + name, missing);
        if (missing) {
            mapper.setName(name);
            mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
            scope.addProtocolMapper(mapper);
        }
    }

    private static ProtocolMapperModel claims() {
        var mapper = new ProtocolMapperModel();
        mapper.setProtocolMapper(ProviderIds.CLAIMS);
        mapper.setConfig(Map.of(
                OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, YES,
                OIDCAttributeMapperHelper.INCLUDE_IN_ID_TOKEN, YES,
                OIDCAttributeMapperHelper.INCLUDE_IN_USERINFO, YES,
                OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, YES));
        return mapper;
    }

    private static ProtocolMapperModel audience() {
        var mapper = new ProtocolMapperModel();
        mapper.setProtocolMapper(AudienceProtocolMapper.PROVIDER_ID);
        mapper.setConfig(Map.of(
                AudienceProtocolMapper.INCLUDED_CLIENT_AUDIENCE, NAME,
                OIDCAttributeMapperHelper.INCLUDE_IN_ACCESS_TOKEN, YES,
                OIDCAttributeMapperHelper.INCLUDE_IN_INTROSPECTION, YES));
        return mapper;
    }

    private void assign(ClientScopeModel scope, String clientId, Report report) {
        ClientModel client = realm.getClientByClientId(clientId);
        if (client == null) {
            throw DocumentProblems.unknownClient(clientId);
        }
        boolean missing = !client.getClientScopes(true).containsKey(scope.getName());
        report.add("client:" + clientId, missing);
        if (missing) {
            client.removeClientScope(scope);
            client.addClientScope(scope, true);
        }
    }

    private void requiredAction(Report report) {
        boolean missing = realm.getRequiredActionProviderByAlias(ProviderIds.ACTIVATION) == null;
        report.add("required-action:" + ProviderIds.ACTIVATION, missing);
        if (!missing) {
            return;
        }
        var action = new RequiredActionProviderModel();
        action.setAlias(ProviderIds.ACTIVATION);
        action.setProviderId(ProviderIds.ACTIVATION);
        action.setName("Workspaces activation");
        action.setEnabled(true);
        action.setDefaultAction(false);
        action.setPriority(realm.getRequiredActionProvidersStream()
                        .mapToInt(RequiredActionProviderModel::getPriority)
                        .max()
                        .orElse(0)
                + 1);
        realm.addRequiredActionProvider(action);
    }
}
