package io.github.keycloakworkspaces.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.membership.Actor.MemberActor;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WelcomeTest {

    private static final AccountId OWNER = new AccountId("owner");
    private static final AccountId ANNA = new AccountId("anna");

    private final InMemoryMembershipStore store = new InMemoryMembershipStore();
    private final List<PersonId> welcomed = new ArrayList<>();
    private final Memberships memberships = new Memberships(
            store,
            new InMemoryAccounts(),
            (actor, organization, action) -> {},
            ManualGrants.ALWAYS,
            (organization, person) -> welcomed.add(person));
    private final OrganizationId acme = memberships.create("acme", OWNER).id();

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void whoeverWaitedAndIsGivenARoleIsWelcomed(Role role) {
        PersonId anna = with(Role.NOT_ACTIVATED);

        give(anna, role);

        assertThat(welcomed).containsExactly(anna);
    }

    @ParameterizedTest
    @EnumSource(names = {"MANAGER", "ANNOTATOR", "DEACTIVATED"})
    void nobodyElseIs(Role before) {
        give(with(before), Role.REVIEWER);

        assertThat(welcomed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void norIsWhoeverStillDoesNotWork(Role after) {
        give(with(Role.NOT_ACTIVATED), after);

        assertThat(welcomed).isEmpty();
    }

    @Test
    void norIsWhoeverComesByAFileOrAnInvitation() {
        with(Role.NOT_ACTIVATED);
        memberships.enforce(acme, ANNA, Role.REVIEWER, Source.IMPORT);
        memberships.enforce(acme, ANNA, Role.NOT_ACTIVATED, Source.IMPORT);
        memberships.admitAs(store.lock(acme).orElseThrow(), ANNA, Role.REVIEWER, Source.INVITATION);

        assertThat(welcomed).isEmpty();
    }

    private PersonId with(Role role) {
        return memberships.enforce(acme, ANNA, role, Source.IMPORT).person();
    }

    private void give(PersonId person, Role role) {
        memberships.changeRole(new MemberActor(store.person(OWNER), Role.OWNER), acme, person, role);
    }
}
