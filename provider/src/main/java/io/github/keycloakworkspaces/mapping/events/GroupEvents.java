package io.github.keycloakworkspaces.mapping.events;

import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.KeycloakSync;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.mapping.keycloak.Admission;
import io.github.keycloakworkspaces.mapping.keycloak.StoredGroups;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.HashSet;
import java.util.Set;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupModel.GroupCreatedEvent;
import org.keycloak.models.GroupModel.GroupEvent;
import org.keycloak.models.GroupModel.GroupMemberJoinEvent;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.GroupModel.GroupPathChangeEvent;
import org.keycloak.models.GroupModel.GroupRemovedEvent;
import org.keycloak.models.GroupModel.GroupUpdatedEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Follows what happens to Keycloak's groups, in the same transaction; a new one has nobody in it and is mapped by nobody. In
 * a realm where no group of Keycloak is mapped it costs one question a session.
 */
public final class GroupEvents implements ProviderEventListener {

    private static final String MAPPED = "workspaces.maps-keycloak-groups.";

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof GroupEvent about && !(event instanceof GroupCreatedEvent)) {
            RealmModel realm = about.getKeycloakSession().getContext().getRealm();
            if (realm != null && !isOrganization(about.getGroup()) && maps(about.getKeycloakSession(), realm)) {
                new Following(about.getKeycloakSession(), realm).follow(about);
            }
        }
    }

    /** Keycloak (26.7) keeps the members of an organization in a group that nobody sees. */
    private static boolean isOrganization(GroupModel group) {
        return group.getType() == GroupModel.Type.ORGANIZATION && group.getParentId() == null;
    }

    private static boolean maps(KeycloakSession session, RealmModel realm) {
        Boolean known = (Boolean) session.getAttribute(MAPPED + realm.getId());
        if (known == null) {
            known = WorkspacesProvider.of(session, realm, MappingCases.class)
                    .mappings()
                    .uses(GroupSource.KEYCLOAK);
            session.setAttribute(MAPPED + realm.getId(), known);
        }
        return known;
    }

    /** In a realm where groups of Keycloak are mapped. */
    private record Following(KeycloakSession session, RealmModel realm) {

        void follow(GroupEvent event) {
            if (event instanceof GroupMemberJoinEvent joined) {
                moved(joined.getUser(), joined.getGroup());
            } else if (event instanceof GroupMemberLeaveEvent left) {
                moved(left.getUser(), left.getGroup());
            } else if (event instanceof GroupRemovedEvent removed) {
                removed(removed.getGroup());
            } else if (event instanceof GroupPathChangeEvent changed) {
                relocated(changed);
            } else if (event instanceof GroupUpdatedEvent updated) {
                sync().rename(groups().paths(Set.of(updated.getGroup().getId())));
            }
        }

        private void moved(UserModel user, GroupModel group) {
            var account = new AccountId(user.getId());
            Admission.afterwards(session, realm, account, sync().follow(account, groups().withAbove(group.getId())));
        }

        private void removed(GroupModel group) {
            Set<String> above = new HashSet<>(groups().withAbove(group.getId()));
            above.remove(group.getId());
            String name = groups().paths(Set.of(group.getId())).getOrDefault(group.getId(), group.getName());
            StoredGroups.goes(session, group.getId());
            sync().remove(group.getId(), name, above);
        }

        /** The old parent is looked for by its path, as Keycloak doesn't say which it was. */
        private void relocated(GroupPathChangeEvent changed) {
            sync().rename(groups().paths(groups().withBelow(changed.getGroup().getId())));
            String before = parent(changed.getPreviousPath());
            String after = parent(changed.getNewPath());
            if (!before.equals(after)) {
                Set<String> affected =
                        new HashSet<>(groups().withAbove(changed.getGroup().getId()));
                affected.remove(changed.getGroup().getId());
                affected.addAll(above(before));
                sync().evaluate(affected);
            }
        }

        private Set<String> above(String path) {
            GroupModel group = path.isEmpty() ? null : KeycloakModelUtils.findGroupByPath(session, realm, path);
            return group == null ? Set.of() : groups().withAbove(group.getId());
        }

        private static String parent(String path) {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }

        private KeycloakSync sync() {
            return WorkspacesProvider.of(session, realm, KeycloakSync.class);
        }

        private StoredGroups groups() {
            return new StoredGroups(session, realm);
        }
    }
}
