package io.github.keycloakworkspaces.transfer.realmfile;

import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.transfer.document.DocumentBuilder;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.state.OrganizationStates;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;

/** Adds the organizations of a realm to what Keycloak writes of it. */
final class RealmDocuments {

    private RealmDocuments() {}

    /**
     * Adds attributes that are read from the database only while the realm is written, and goes without people where
     * these are not written either: nobody could be found by the names.
     */
    static void add(KeycloakSession session, RealmModel realm, RealmRepresentation representation, boolean people) {
        OrganizationStates states = WorkspacesProvider.of(session, realm, OrganizationStates.class);
        UnaryOperator<OrganizationDocument> edit = people ? UnaryOperator.identity() : DocumentBuilder::withoutPeople;
        Map<String, String> present = new TreeMap<>();
        Map<String, @Nullable String> attributes = representation.getAttributes();
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (value != null && !name.startsWith(DocumentAttributes.PREFIX)) {
                    present.put(name, value);
                }
            });
        }
        if (!people && representation.getOrganizations() != null) {
            representation.getOrganizations().forEach(organization -> organization.setMembers(null));
        }
        PortablePolicies.pack(representation);
        Iterable<Map.Entry<String, String>> added = () -> documents(states, edit);
        representation.setAttributes(new LazyMap(present, added));
    }

    private static Iterator<Map.Entry<String, String>> documents(
            OrganizationStates states, UnaryOperator<OrganizationDocument> edit) {
        return new DocumentAttributes(states, edit);
    }
}
