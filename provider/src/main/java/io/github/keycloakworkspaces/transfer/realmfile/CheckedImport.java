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
    public final void importRealm(RealmRepresentation representation, RealmModel realm, @Nullable Runnable userImport) {
        PortablePolicies.unpack(representation);
        List<OrganizationRepresentation> organizations =
                Optional.ofNullable(representation.getOrganizations()).orElse(List.of());
        if (organizations.isEmpty() || !Profile.isFeatureEnabled(Feature.ORGANIZATION)) {
            super.importRealm(representation, realm, userImport);
            return;
        }
        organizations.forEach(organization -> NativeMembers.requireBrokers(representation, organization));
        if (userImport == null) {
            organizations.forEach(organization -> NativeMembers.requireUsers(representation, organization));
        }
        importRealm(representation, realm, organizations, checked(realm, organizations, userImport));
    }

    /** @param organizations those of the file, which may be taken out of it, and have to be in it again afterwards */
    void importRealm(
            RealmRepresentation representation,
            RealmModel realm,
            List<OrganizationRepresentation> organizations,
            @Nullable Runnable userImport) {
        super.importRealm(representation, realm, userImport);
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
