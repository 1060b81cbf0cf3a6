package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.RealmGroups;
import io.github.keycloakworkspaces.membership.Organization;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Keycloak's groups, which a realm's administrator opens to organizations by an attribute of the group. */
public final class OpenedGroups implements RealmGroups {

    /** Its values are aliases of organizations; it counts for the groups below as well. */
    public static final String ATTRIBUTE = "workspaces.organization";

    /** No organization has use for more; what is looked through stays small. */
    private static final int MOST = 1000;

    private static final String SEPARATOR = "/";

    private final KeycloakSession session;
    private final RealmModel realm;

    public OpenedGroups(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    @Override
    public Optional<GroupName> find(String idOrPath) {
        GroupModel found = idOrPath.startsWith(SEPARATOR)
                ? KeycloakModelUtils.findGroupByPath(session, realm, idOrPath)
                : session.groups().getGroupById(realm, idOrPath);
        return Optional.ofNullable(found).flatMap(OpenedGroups::named);
    }

    @Override
    public boolean open(Organization organization, GroupName group) {
        GroupModel present = session.groups().getGroupById(realm, group.key());
        while (present != null) {
            if (names(present, organization)) {
                return true;
            }
            present = present.getParent();
        }
        return false;
    }

    /** A server that doesn't let groups be searched by this attribute finds all of them (26.7): each is looked at. */
    @Override
    public List<GroupName> open(Organization organization, String search, int most) {
        String wanted = search.toLowerCase(Locale.ROOT);
        return session.groups()
                .searchGroupsByAttributes(realm, Map.of(ATTRIBUTE, organization.alias()), 0, MOST)
                .filter(group -> names(group, organization))
                .flatMap(group -> named(group).stream())
                .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(GroupName::name))
                .limit(most)
                .toList();
    }

    private static boolean names(GroupModel group, Organization organization) {
        return group.getAttributeStream(ATTRIBUTE).anyMatch(organization.alias()::equals);
    }

    /** Groups of Keycloak's own organizations (26.7) are no groups of the realm: these have no path, and are not mapped. */
    private static Optional<GroupName> named(GroupModel group) {
        if (group.getType() != GroupModel.Type.REALM) {
            return Optional.empty();
        }
        String path = KeycloakModelUtils.buildGroupPath(group);
        return GroupName.fits(path) ? Optional.of(new GroupName(group.getId(), path)) : Optional.empty();
    }
}
