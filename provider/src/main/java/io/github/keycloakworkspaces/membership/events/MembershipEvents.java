package io.github.keycloakworkspaces.membership.events;

import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.keycloak.NativeLists;
import io.github.keycloakworkspaces.membership.keycloak.NativeMembership;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.function.BiConsumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel.OrganizationMemberJoinEvent;
import org.keycloak.models.OrganizationModel.OrganizationMemberLeaveEvent;
import org.keycloak.models.OrganizationModel.OrganizationMembershipEvent;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.storage.StoreSyncEvent;

/**
 * Follows what happens to accounts and native organizations elsewhere in Keycloak, in the same transaction. What we
 * change ourselves is done already and passes by.
 */
public final class MembershipEvents implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationMemberJoinEvent joined) {
            joined(joined);
        } else if (event instanceof OrganizationMemberLeaveEvent left) {
            left(left);
        } else if (event instanceof OrganizationRemovedEvent removed) {
            in(
                            removed.getKeycloakSession(),
                            removed.getKeycloakSession().getContext().getRealm())
                    .memberships()
                    .dissolve(removed.getOrganization().getId());
        } else if (event instanceof UserPreRemovedEvent removed) {
            // Keycloak tells of every removal before it, and only of some after it.
            in(removed.getKeycloakSession(), removed.getRealm())
                    .memberships()
                    .forget(new AccountId(removed.getUser().getId()));
        } else if (event instanceof StoreSyncEvent sync) {
            synchronize(sync);
        } else if (event instanceof RealmRemovedEvent removed) {
            in(removed.getKeycloakSession(), removed.getRealm()).store().removeRealm();
        }
    }

    /** Whoever signs in while it happens comes by themselves, by an identity provider as a rule. */
    private static void joined(OrganizationMemberJoinEvent joined) {
        AccountId account = new AccountId(joined.getUser().getId());
        boolean alone = joined.getSession().getContext().getAuthenticationSession() != null;
        follow(joined, (cases, organization) -> {
            if (alone) {
                cases.memberships().arrive(organization.id(), account);
            } else {
                cases.memberships().admit(organization.id(), account, Source.MANUAL);
            }
        });
    }

    /** A user federation that was removed took its accounts along; Keycloak says so when that is committed. */
    private static void synchronize(StoreSyncEvent sync) {
        if (sync.getRemoved() && sync.getModel() != null) {
            GoneAccounts.forgetNow(
                    sync.getSession().getKeycloakSessionFactory(),
                    sync.getRealm().getId());
        }
    }

    /** A list that isn't kept in step says nothing about who is a member. */
    private static void left(OrganizationMemberLeaveEvent left) {
        if (NativeMembership.mirrored(left.getSession().getContext().getRealm())) {
            follow(
                    left,
                    (cases, organization) -> cases.memberships()
                            .expel(
                                    organization.id(),
                                    new AccountId(left.getUser().getId())));
        }
    }

    /** Native organizations that nobody made ready are none of ours. */
    private static void follow(OrganizationMembershipEvent event, BiConsumer<MembershipCases, Organization> change) {
        KeycloakSession session = event.getSession();
        if (NativeLists.isOwnChange(session, event.getOrganization(), event.getUser())) {
            return;
        }
        MembershipCases cases = in(session, session.getContext().getRealm());
        cases.store()
                .organizationOf(event.getOrganization().getId())
                .ifPresent(organization -> change.accept(cases, organization));
    }

    private static MembershipCases in(KeycloakSession session, RealmModel realm) {
        return WorkspacesProvider.of(session, realm, MembershipCases.class);
    }
}
