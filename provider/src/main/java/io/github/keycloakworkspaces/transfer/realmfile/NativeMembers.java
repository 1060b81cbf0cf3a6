package io.github.keycloakworkspaces.transfer.realmfile;

import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.storage.UserStorageProvider;

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
            throw unknown(organization, name);
        }
        return user;
    }

    /**
     * Looks for all members among the people of the file, who aren't imported yet. A realm with user federations may know
     * others: these are left to Keycloak.
     *
     * @throws ProblemException {@code document.unknown_person}
     */
    static void requireUsers(RealmRepresentation realm, List<OrganizationRepresentation> organizations) {
        boolean federated =
                realm.getComponents() != null && realm.getComponents().containsKey(UserStorageProvider.class.getName());
        if (federated || organizations.isEmpty()) {
            return;
        }
        Set<String> names = Stream.of(realm.getUsers(), realm.getFederatedUsers())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .map(UserRepresentation::getUsername)
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (OrganizationRepresentation organization : organizations) {
            for (MemberRepresentation member : of(organization)) {
                String name = member == null ? null : member.getUsername();
                if (name == null || !names.contains(name.toLowerCase(Locale.ROOT))) {
                    throw unknown(organization, name);
                }
            }
        }
    }

    /** @throws ProblemException {@code document.invalid} */
    static void requireBrokers(RealmRepresentation realm, List<OrganizationRepresentation> organizations) {
        Set<String> aliases = Stream.ofNullable(realm.getIdentityProviders())
                .flatMap(List::stream)
                .map(broker -> String.valueOf(broker.getAlias()))
                .collect(Collectors.toSet());
        for (OrganizationRepresentation organization : organizations) {
            for (IdentityProviderRepresentation named :
                    Optional.ofNullable(organization.getIdentityProviders()).orElse(List.of())) {
                if (!aliases.contains(String.valueOf(named.getAlias()))) {
                    throw unknownBroker(organization, named.getAlias());
                }
            }
        }
    }

    /** @throws ProblemException {@code document.invalid} */
    static IdentityProviderModel broker(
            KeycloakSession session, OrganizationRepresentation organization, IdentityProviderRepresentation named) {
        String alias = named.getAlias();
        IdentityProviderModel broker =
                alias == null ? null : session.identityProviders().getByAlias(alias);
        if (broker == null) {
            throw unknownBroker(organization, alias);
        }
        return broker;
    }

    private static ProblemException unknown(OrganizationRepresentation organization, @Nullable String name) {
        return DocumentProblems.unknownPerson(
                "organization " + organization.getAlias() + ", members", String.valueOf(name));
    }

    private static ProblemException unknownBroker(OrganizationRepresentation organization, @Nullable String alias) {
        return DocumentProblems.invalid(
                "organization " + organization.getAlias() + ", identityProviders", "there is no " + alias);
    }
}
