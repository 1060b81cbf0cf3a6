package io.github.keycloakworkspaces.transfer.realmfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;
import org.keycloak.common.Profile.Feature;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.storage.datastore.DefaultExportImportManager;

/**
 * Imports realms as Keycloak does. Policies get the form back that they have here, and a native organization that names a
 * member or an identity provider that isn't there is refused: Keycloak (26.7) fails on it.
 */
class CheckedImport extends DefaultExportImportManager {

    private final KeycloakSession session;

    CheckedImport(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    final KeycloakSession session() {
        return session;
    }

    @Override
    public void importRealm(RealmRepresentation representation, RealmModel realm, @Nullable Runnable userImport) {
        PortablePolicies.unpack(representation);
        List<OrganizationRepresentation> organizations = organizations(representation);
        NativeMembers.requireBrokers(representation, organizations);
        if (userImport == null) {
            NativeMembers.requireUsers(representation, organizations);
        }
        super.importRealm(representation, realm, checked(realm, organizations, userImport));
    }

    /** None where the server has none. */
    static List<OrganizationRepresentation> organizations(RealmRepresentation representation) {
        return Profile.isFeatureEnabled(Feature.ORGANIZATION)
                ? Optional.ofNullable(representation.getOrganizations()).orElse(List.of())
                : List.of();
    }

    /** Before Keycloak adds the members, which is after the people came in a way of their own. */
    private @Nullable Runnable checked(
            RealmModel realm, List<OrganizationRepresentation> organizations, @Nullable Runnable userImport) {
        return userImport == null
                ? null
                : () -> {
                    userImport.run();
                    organizations.forEach(organization -> NativeMembers.of(organization)
                            .forEach(member -> NativeMembers.user(session, realm, organization, member)));
                };
    }
}
