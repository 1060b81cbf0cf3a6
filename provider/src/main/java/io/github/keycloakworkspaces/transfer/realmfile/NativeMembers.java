package io.github.keycloakworkspaces.transfer.realmfile;

import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/**
 * The people and identity providers that a realm file names in a native organization. Keycloak (26.7) fails on a name
 * that is none.
 */
final class NativeMembers {

    private NativeMembers() {}

    static List<MemberRepresentation> of(OrganizationRepresentation organization) {
        return Optional.ofNullable(organization.getMembers()).orElse(List.of());
    }

    /** @throws ProblemException {@code document.unknown_person} */
    static UserModel user(
            KeycloakSession session,
            RealmModel realm,
            OrganizationRepresentation organization,
            @Nullable MemberRepresentation member) {
        String name = member == null ? null : member.getUsername();
        UserModel user = name == null || name.isBlank() ? null : session.users().getUserByUsername(realm, name);
        if (user == null) {
            throw DocumentProblems.unknownPerson(
                    "organization " + organization.getAlias() + ", members", String.valueOf(name));
        }
        return user;
    }

    /** @throws ProblemException {@code document.invalid} */
    static IdentityProviderModel broker(
            KeycloakSession session, OrganizationRepresentation organization, IdentityProviderRepresentation named) {
        String alias = named.getAlias();
        IdentityProviderModel broker =
                alias == null ? null : session.identityProviders().getByAlias(alias);
        if (broker == null) {
            throw DocumentProblems.invalid(
                    "organization " + organization.getAlias() + ", identityProviders", "there is no " + alias);
        }
        return broker;
    }
}
