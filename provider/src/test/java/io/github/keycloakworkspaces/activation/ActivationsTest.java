package io.github.keycloakworkspaces.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.activation.Activation.Status;
import io.github.keycloakworkspaces.membership.InMemoryAccounts;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.ManualGrants;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationsTest {

    private static final AccountId ANNA = new AccountId("anna");

    private final InMemoryMembershipStore store = new InMemoryMembershipStore();
    private final Memberships memberships =
            new Memberships(store, new InMemoryAccounts(), (actor, organization, action) -> {}, ManualGrants.ALWAYS);
    private final Activations activations = new Activations(store);

    private final OrganizationId acme = create("Acme");
    private final OrganizationId globex = create("Globex");

    @Test
    void strangersHaveNothingToWaitFor() {
        assertThat(activations.of(ANNA)).isEqualTo(new Activation(Status.NOT_A_MEMBER, List.of()));
        assertThat(activations.of(ANNA).waiting()).isFalse();
    }

    @Test
    void askingMakesNobodyAPerson() {
        var unused = activations.of(ANNA);

        assertThat(store.findPerson(ANNA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void whoeverWorksDoesNotWait(Role role) {
        give(acme, role);

        assertThat(activations.of(ANNA)).isEqualTo(new Activation(Status.ACTIVE, List.of()));
        assertThat(activations.of(ANNA).waiting()).isFalse();
    }

    @Test
    void ownersDoNotWait() {
        assertThat(activations.of(new AccountId("owner of Acme")).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void pendingPeopleWaitForTheirOrganization() {
        give(acme, Role.NOT_ACTIVATED);

        assertThat(activations.of(ANNA)).isEqualTo(new Activation(Status.PENDING, List.of("Acme")));
        assertThat(activations.of(ANNA).waiting()).isTrue();
    }

    @Test
    void deactivatedPeopleAreKeptWaitingToo() {
        give(acme, Role.DEACTIVATED);
        give(globex, Role.DEACTIVATED);

        assertThat(activations.of(ANNA)).isEqualTo(new Activation(Status.DEACTIVATED, List.of("Acme", "Globex")));
        assertThat(activations.of(ANNA).waiting()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ANNOTATOR, NOT_ACTIVATED, ACTIVE, ",
        "NOT_ACTIVATED, ANNOTATOR, ACTIVE, ",
        "DEACTIVATED, ANNOTATOR, ACTIVE, ",
        "ANNOTATOR, REVIEWER, ACTIVE, ",
        "NOT_ACTIVATED, DEACTIVATED, PENDING, Acme",
        "DEACTIVATED, NOT_ACTIVATED, PENDING, Globex",
        "NOT_ACTIVATED, NOT_ACTIVATED, PENDING, Acme Globex",
    })
    void theBestMembershipDecides(Role inAcme, Role inGlobex, Status status, @Nullable String organizations) {
        give(acme, inAcme);
        give(globex, inGlobex);

        List<String> waitedFor = organizations == null ? List.of() : List.of(organizations.split(" ", -1));
        assertThat(activations.of(ANNA)).isEqualTo(new Activation(status, waitedFor));
    }

    @Test
    void deletedMembershipsDoNotCount() {
        give(acme, Role.ANNOTATOR);
        memberships.expel(acme, ANNA);
        assertThat(activations.of(ANNA).status()).isEqualTo(Status.NOT_A_MEMBER);

        give(globex, Role.NOT_ACTIVATED);
        assertThat(activations.of(ANNA)).isEqualTo(new Activation(Status.PENDING, List.of("Globex")));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ACTIVATED", "DEACTIVATED"})
    void nobodyWaitsWhereNobodyAskedThem(Role role) {
        give(acme, role);
        store.setImposed(acme, store.person(ANNA), true);
        assertThat(activations.of(ANNA)).isEqualTo(new Activation(Status.NOT_A_MEMBER, List.of()));

        give(globex, role);
        assertThat(activations.of(ANNA).organizations()).containsExactly("Globex");

        memberships.admitAs(store.lock(acme).orElseThrow(), ANNA, Role.ANNOTATOR, Source.INVITATION);
        give(acme, role);
        assertThat(activations.of(ANNA).organizations()).containsExactly("Acme", "Globex");
    }

    @Test
    void anAnswerDoesNotChangeWithItsSource() {
        List<String> titles = new ArrayList<>(List.of("Acme"));
        var activation = new Activation(Status.PENDING, titles);
        titles.clear();

        assertThat(activation.organizations()).containsExactly("Acme");
    }

    private OrganizationId create(String title) {
        return memberships.create(title, new AccountId("owner of " + title)).id();
    }

    private void give(OrganizationId organization, Role role) {
        memberships.enforce(organization, ANNA, role, Source.IMPORT);
    }
}
