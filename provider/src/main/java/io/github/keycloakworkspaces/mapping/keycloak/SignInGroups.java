package io.github.keycloakworkspaces.mapping.keycloak;

import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.mapping.GroupName;
import io.github.keycloakworkspaces.mapping.GroupSource;
import io.github.keycloakworkspaces.mapping.Joining;
import io.github.keycloakworkspaces.mapping.KeycloakSync;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Follows what a sign-in tells of somebody's groups, once it is known who it is and before it is looked at whether they may
 * work anywhere.
 */
public final class SignInGroups {

    private static final String LOOKED = "workspaces.groups-looked";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final AccountId account;

    private SignInGroups(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.account = new AccountId(user.getId());
    }

    /** May be called again in a sign-in; what is done is done once. */
    public static void follow(KeycloakSession session, AuthenticationSessionModel signIn, UserModel user) {
        var said = SaidGroups.take(signIn);
        if (LightweightUserAdapter.isLightweightUser(user) || !OrganizationFeature.isOn(signIn.getRealm())) {
            return;
        }
        var groups = new SignInGroups(session, signIn.getRealm(), user);
        said.stream().filter(groups::isAbout).forEach(groups::follow);
        if (!user.getId().equals(signIn.getAuthNote(LOOKED))) {
            signIn.setAuthNote(LOOKED, user.getId());
            groups.look();
        }
    }

    /** A person may begin to sign in by a provider, and then do it in another way, as somebody else. */
    private boolean isAbout(SaidGroups said) {
        @Nullable FederatedIdentityModel link = session.users().getFederatedIdentity(realm, user, said.provider());
        return link != null && said.subject().equals(link.getUserId());
    }

    private void follow(SaidGroups said) {
        said.entries()
                .forEach(entry -> WorkspacesProvider.of(session, realm, MembershipCases.class)
                        .store()
                        .organizationOf(entry.organization())
                        .ifPresent(organization -> follow(organization, entry)));
    }

    private void follow(Organization organization, SaidGroups.Entry entry) {
        MappingCases mapping = WorkspacesProvider.of(session, realm, MappingCases.class);
        entry.statement()
                .groups()
                .ifPresent(names ->
                        mapping.sync().seen(organization.id(), account, entry.source(), named(names), Joining.ADMIT));
        @Nullable
        PersonId person = WorkspacesProvider.of(session, realm, MembershipCases.class)
                .store()
                .findPerson(account)
                .orElse(null);
        entry.problems().forEach(problem -> mapping.sync().missed(organization.id(), person, entry.source(), problem));
    }

    private static Set<GroupName> named(Set<String> names) {
        return names.stream().map(GroupName::of).collect(Collectors.toSet());
    }

    /** Directories don't tell of changes (Keycloak 26.7). Whoever is in a group already joins here what maps it. */
    private void look() {
        if (WorkspacesProvider.of(session, realm, MappingCases.class).mappings().uses(GroupSource.KEYCLOAK)) {
            WorkspacesProvider.of(session, realm, KeycloakSync.class)
                    .look(account, new StoredGroups(session, realm).with(account));
        }
    }
}
