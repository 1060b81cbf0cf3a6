package io.github.keycloakworkspaces.scim.keycloak;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Rights that the realm's administrator has given to somebody and that hold in every organization. Whoever gets the mails
 * of an account sets its password, so that no organization may say where these go.
 */
record RealmRights(RealmModel realm) {

    /** By themselves, by a group or by another role; in the realm of the server's administrators, everybody. */
    boolean has(UserModel user) {
        return realm.getName().equals(Config.getAdminRealm())
                || Stream.of(Constants.REALM_MANAGEMENT_CLIENT_ID, ProviderIds.CLIENT)
                        .map(realm::getClientByClientId)
                        .filter(Objects::nonNull)
                        .flatMap(ClientModel::getRolesStream)
                        .anyMatch(user::hasRole);
    }
}
