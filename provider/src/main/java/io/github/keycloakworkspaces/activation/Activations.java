package io.github.keycloakworkspaces.activation;

import io.github.keycloakworkspaces.activation.Activation.Status;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.MembershipStore.Membership;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells at each login whether a person waits for activation. */
public final class Activations {

    private static final Activation ACTIVE = new Activation(Status.ACTIVE, List.of());

    private final MembershipStore store;

    public Activations(MembershipStore store) {
        this.store = store;
    }

    /** Whoever works is told so by what they work in, however many organizations there are. */
    public Activation of(AccountId account) {
        Optional<PersonId> person = store.findPerson(account);
        if (person.filter(this::works).isPresent()) {
            return ACTIVE;
        }
        List<Membership> memberships = person.map(store::memberships).orElse(List.of());
        if (memberships.stream().anyMatch(membership -> membership.role().working())) {
            return ACTIVE;
        }
        // Any organization can make a member of any account by provisioning: that keeps nobody from signing in.
        List<Membership> binding =
                memberships.stream().filter(Membership::binds).toList();
        if (binding.isEmpty()) {
            return new Activation(Status.NOT_A_MEMBER, List.of());
        }
        List<String> pending = titles(binding, membership -> membership.role().mirrored());
        return pending.isEmpty()
                ? new Activation(Status.DEACTIVATED, titles(binding, membership -> true))
                : new Activation(Status.PENDING, pending);
    }

    private boolean works(PersonId person) {
        return store.activeOrganization(person)
                .flatMap(organization -> store.liveMember(organization, person))
                .filter(Member::active)
                .isPresent();
    }

    private static List<String> titles(List<Membership> memberships, Predicate<Membership> which) {
        return memberships.stream().filter(which).map(Membership::title).toList();
    }
}
