package io.github.keycloakworkspaces.access;

import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.OrganizationResource;
import io.github.keycloakworkspaces.http.Numbers;
import io.github.keycloakworkspaces.http.Operation;
import io.github.keycloakworkspaces.membership.MemberProblems;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Which organization a call is about that numbers none in its path: the one that the parameter {@code organization}
 * names, or else the one that the token was asked for by scope. Where neither does, it is the one that the caller works
 * in at present.
 */
final class RequestedOrganization {

    /** The number that stands for the organization that a call is about. */
    static final String MINE = "0";

    private final KeycloakSession session;
    private final RealmFacts facts;

    RequestedOrganization(KeycloakSession session, RealmFacts facts) {
        this.session = session;
        this.facts = facts;
    }

    /**
     * The organization of the parameter; empty without one. Nothing is said of who may have to do with it.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.not_found} for a name that no
     *     organization has, {@code organization.contradicting} for several names
     */
    Optional<OrganizationId> parameter() {
        List<String> names = names();
        if (names.size() > 1) {
            throw MemberProblems.contradictingOrganizations();
        }
        return names.stream().findFirst().map(name -> named(name).orElseThrow(MemberProblems::organizationNotFound));
    }

    /**
     * The organization that the parameter or the token names; empty if they leave it to the person.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException as {@link #parameter}
     */
    Optional<OrganizationId> named(Caller caller) {
        return parameter()
                .or(() -> Optional.ofNullable(caller.only()))
                .or(() -> Optional.ofNullable(caller.organization())
                        .map(alias -> called(alias).orElseThrow(MemberProblems::organizationNotFound)));
    }

    /**
     * Refuses a parameter that doesn't name the organization of the path. Whether it names any is not said: it may be one
     * that the caller has nothing to do with.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code organization.contradicting}
     */
    void requireSame(OrganizationId path) {
        List<String> names = names();
        boolean same = names.isEmpty()
                || (names.size() == 1
                        && named(names.get(0)).filter(path::equals).isPresent());
        if (!same) {
            throw MemberProblems.contradictingOrganizations();
        }
    }

    private List<String> names() {
        return session
                .getContext()
                .getUri()
                .getQueryParameters()
                .getOrDefault(Operation.ORGANIZATION, List.of())
                .stream()
                .filter(name -> !name.isEmpty() && !name.equals(MINE))
                .distinct()
                .toList();
    }

    /** What has digits only is a number, also where an organization has them as its alias. */
    private Optional<OrganizationId> named(String name) {
        boolean number = name.chars().allMatch(character -> character >= '0' && character <= '9');
        return number
                ? Numbers.positive(name).map(OrganizationId::new).flatMap(id -> found(new FactKey.Organization(id)))
                : called(name);
    }

    private Optional<OrganizationId> called(String alias) {
        return found(new FactKey.OrganizationAlias(alias));
    }

    private Optional<OrganizationId> found(FactKey<OrganizationResource> key) {
        return facts.get(key).map(OrganizationResource::organization);
    }
}
