package io.github.keycloakworkspaces.membership.keycloak;

import io.github.keycloakworkspaces.shared.AccountId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.BiConsumer;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.utils.ReadOnlyUserModelDelegate;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.storage.StorageId;

/** The members that Keycloak lists in its own organizations, as far as we write them. */
public final class NativeLists {

    private static final String OWN_CHANGE = "workspaces.own-native-change";
    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";

    /** Hibernate's number for rows that others have locked: they are left out. */
    private static final int SKIP_LOCKED = -2;

    private final KeycloakSession session;
    private final RealmModel realm;

    private record Entry(String organization, String account) {}

    NativeLists(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether what Keycloak tells at this moment about an account on a list is what we are doing to it ourselves. */
    public static boolean isOwnChange(KeycloakSession session, OrganizationModel organization, UserModel user) {
        return new Entry(organization.getId(), user.getId()).equals(session.getAttribute(OWN_CHANGE));
    }

    void join(String organization, AccountId account) {
        change(organization, account, (list, user) -> provider().addMember(list, user));
    }

    void leave(String organization, AccountId account) {
        change(organization, account, (list, user) -> {
            if (leaves(organization, user)) {
                provider().removeMember(list, user);
            }
        });
    }

    private void change(String organization, AccountId account, BiConsumer<OrganizationModel, UserModel> change) {
        OrganizationModel list = provider().getById(organization);
        UserModel user = list == null ? null : session.users().getUserById(realm, account.value());
        if (list == null || user == null) {
            return;
        }
        Object outer = session.getAttribute(OWN_CHANGE);
        session.setAttribute(OWN_CHANGE, new Entry(organization, account.value()));
        try {
            change.accept(list, writable(user));
        } finally {
            session.setAttribute(OWN_CHANGE, outer);
        }
    }

    /**
     * Removing a managed member would delete the account, so it is the row that is asked, and never a cache. A row that
     * somebody else is removing is left to them: to wait for it would be a deadlock, as they wait for our lock.
     */
    private boolean leaves(String organization, UserModel user) {
        if (!StorageId.isLocalStorage(user.getId())) {
            return true;
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        List<UserGroupMembershipEntity> rows = em.createQuery("""
                        select g from UserGroupMembershipEntity g
                        where g.user.id = :user
                            and g.groupId = (select o.groupId from OrganizationEntity o where o.id = :organization)""", UserGroupMembershipEntity.class)
                .setParameter("user", user.getId())
                .setParameter("organization", organization)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .getResultList();
        rows.forEach(em::detach);
        return rows.stream().anyMatch(row -> row.getMembershipType() == MembershipType.UNMANAGED);
    }

    /** Accounts that a disabled organization manages are read-only; the lists of others may change nonetheless. */
    private UserModel writable(UserModel user) {
        if (!(user instanceof ReadOnlyUserModelDelegate locked)) {
            return user;
        }
        if (locked.getDelegate() instanceof CachedUserModel cached) {
            cached.invalidate();
        }
        UserModel stored = session.getProvider(UserProvider.class, "jpa").getUserById(realm, user.getId());
        return stored == null ? user : stored;
    }

    private OrganizationProvider provider() {
        return session.getProvider(OrganizationProvider.class);
    }
}
