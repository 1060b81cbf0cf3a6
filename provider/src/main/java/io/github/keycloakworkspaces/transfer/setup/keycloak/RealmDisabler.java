package io.github.keycloakworkspaces.transfer.setup.keycloak;

import io.github.keycloakworkspaces.console.ConsoleClient;
import io.github.keycloakworkspaces.decision.ResourceServers;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpClient;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpRule;
import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.transfer.setup.RealmUndo;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;

/**
 * Takes our clients, scope, roles, registration steps, required action, themes and mappers out of a realm, and sets back
 * what {@link RealmEnabler} had changed.
 */
public final class RealmDisabler implements RealmUndo {

    private static final String NAME = ProviderIds.WORKSPACES;

    /** What the names of all our parts start with that realms may refer to. */
    private static final String PARTS = NAME + "-";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ResourceServers resourceServers;
    private final MembershipStore members;

    public RealmDisabler(
            KeycloakSession session, RealmModel realm, ResourceServers resourceServers, MembershipStore members) {
        this.session = session;
        this.realm = realm;
        this.resourceServers = resourceServers;
        this.members = members;
    }

    @Override
    public Report undo(Data data) {
        Report report = new Report();
        ClientModel ours = realm.getClientByClientId(NAME);
        new RegistrationUndo(session, realm, SignUpRule.ofServer()).undo(ours, report);
        requiredAction(report);
        themes(report);
        mappers(report);
        listeners(report);
        scope(report);
        if (data == Data.REMOVE) {
            members.removeRealm();
            report.removed("data");
        } else {
            report.add("data", false);
        }
        organizations(ours, report);
        clients(ours, report);
        resourceServers.all().forEach(id -> report.warn("policy:" + id));
        return report;
    }

    private void requiredAction(Report report) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ProviderIds.ACTIVATION);
        if (action != null) {
            realm.removeRequiredActionProvider(action);
            report.removed("required-action:" + ProviderIds.ACTIVATION);
        }
    }

    private void themes(Report report) {
        if (NAME.equals(realm.getLoginTheme())) {
            realm.setLoginTheme(null);
            report.removed("login-theme:" + NAME);
        }
        if (NAME.equals(realm.getEmailTheme())) {
            realm.setEmailTheme(null);
            report.removed("email-theme:" + NAME);
        }
    }

    /** Of identity providers and of user federations: with one that it doesn't know, Keycloak lets nobody in. */
    private void mappers(Report report) {
        List<IdentityProviderMapperModel> mappers = session.identityProviders()
                .getMappersStream()
                .filter(mapper -> isOurs(mapper.getIdentityProviderMapper()))
                .toList();
        for (IdentityProviderMapperModel mapper : mappers) {
            session.identityProviders().removeMapper(mapper);
            report.removed("mapper:" + mapper.getIdentityProviderAlias() + ":" + mapper.getName());
        }
        realm.getComponentsStream()
                .filter(component -> isOurs(component.getProviderId()))
                .toList()
                .forEach(component -> {
                    realm.removeComponent(component);
                    report.removed("component:" + component.getName());
                });
    }

    private void listeners(Report report) {
        Set<String> all = realm.getEventsListenersStream().collect(Collectors.toSet());
        Set<String> others = all.stream().filter(id -> !isOurs(id)).collect(Collectors.toSet());
        if (others.size() < all.size()) {
            realm.setEventsListeners(others);
            all.stream().filter(RealmDisabler::isOurs).sorted().forEach(id -> report.removed("event-listener:" + id));
        }
    }

    private void scope(Report report) {
        realm.getClientScopesStream()
                .filter(scope -> scope.getName().equals(NAME))
                .map(ClientScopeModel::getId)
                .toList()
                .forEach(id -> {
                    realm.removeClientScope(id);
                    report.removed("client-scope:" + NAME);
                });
    }

    /** Organizations that are there stay visible: they are Keycloak's own, and people use them perhaps. */
    private void organizations(@Nullable ClientModel ours, Report report) {
        boolean wereOn = RealmBefore.organizations(ours).orElse(true);
        boolean off = realm.isOrganizationsEnabled() && !wereOn && !hasOrganizations();
        if (off) {
            realm.setOrganizationsEnabled(false);
        }
        report.add("setting:organizations", off);
    }

    private boolean hasOrganizations() {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return organizations != null && organizations.count() > 0;
    }

    private void clients(@Nullable ClientModel ours, Report report) {
        var manager = new ClientManager(new RealmManager(session));
        ClientModel console = realm.getClientByClientId(ConsoleClient.ID);
        if (console != null) {
            manager.removeClient(realm, console);
            report.removed("client:" + ConsoleClient.ID);
        }
        if (ours == null) {
            return;
        }
        if (RealmBefore.isKnown(ours) || RealmEnabler.DESCRIPTION.equals(ours.getDescription())) {
            manager.removeClient(realm, ours);
            report.removed("client:" + NAME);
        } else {
            strip(ours, report);
        }
    }

    /** A client of that name which the realm had before us loses what we added. */
    private void strip(ClientModel client, Report report) {
        RealmEnabler.ROLES.keySet().stream()
                .sorted()
                .map(client::getRole)
                .filter(Objects::nonNull)
                .forEach(role -> {
                    client.removeRole(role);
                    report.removed("role:" + role.getName());
                });
        SignUpClient.undo(realm, client);
        report.add("client:" + NAME, false);
    }

    private static boolean isOurs(@Nullable String id) {
        return id != null && id.startsWith(PARTS);
    }
}
