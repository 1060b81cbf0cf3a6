package io.github.keycloakworkspaces.activation;

import io.github.keycloakworkspaces.activation.Activation.Status;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.MembershipStore.Membership;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.List;
import java.util.function.Predicate;

/** Tells at each login whether a person waits for activation. */
public final class Activations {

    private final MembershipStore store;

    public Activations(MembershipStore store) {
        this.store = store;
    }

    public Activation of(AccountId account) {
        List<Membership> memberships =
                store.findPerson(account).map(store::memberships).orElse(List.of());
        if (memberships.isEmpty()) {
            return new Activation(Status.NOT_A_MEMBER, List.of());
        }
        List<String> active =
                titles(memberships, membership -> membership.role().working());
        if (!active.isEmpty()) {
            return new Activation(Status.ACTIVE, active);
        }
        List<String> pending =
                titles(memberships, membership -> membership.role().mirrored());
        return pending.isEmpty()
                ? new Activation(Status.DEACTIVATED, titles(memberships, membership -> true))
                : new Activation(Status.PENDING, pending);
    }

    private static List<String> titles(List<Membership> memberships, Predicate<Membership> which) {
        return memberships.stream().filter(which).map(Membership::title).toList();
    }
}
