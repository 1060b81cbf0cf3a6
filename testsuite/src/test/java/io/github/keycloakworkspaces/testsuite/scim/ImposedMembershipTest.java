package io.github.keycloakworkspaces.testsuite.scim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Person;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import io.github.keycloakworkspaces.testsuite.server.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Attack 27 the other way round: provisioning makes a member of an account that nobody asked. It must not be able to keep
 * the account's holder, the realm's administrator for instance, from signing in.
 */
@Tag("once")
final class ImposedMembershipTest {

    private static final String LONELY = "lonely@elsewhere.example";

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", OrganizationDraft::everyRole)
            .person(LONELY)
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final Person lonely = realm.person(LONELY);

    @Test
    void whoeverIsDeactivatedWithoutHavingBeenAskedIsStillSignedIn() {
        Provisioning scim = Provisioning.of(acme).defaultRole("AN");
        String offline = lonely.offlineToken();
        lonely.signIn();

        scim.make(Map.of("userName", LONELY, "active", false));

        assertThat(lonely.sessions()).isNotEmpty();
        lonely.refresh().expect(200);
        lonely.refresh(offline).expect(200);
        assertSignsInWithoutClaim();
    }

    /** Having worked makes no difference: that, too, is what provisioning says. */
    @Test
    void whoeverWorkedWithoutHavingBeenAskedIsStillSignedIn() {
        Provisioning scim = Provisioning.of(acme).defaultRole("AN");
        String number = scim.make(LONELY);
        assertThat(claim(lonely.signIn())).isTrue();

        scim.activate(number, false).expect(200);

        assertThat(lonely.sessions()).isNotEmpty();
        assertSignsInWithoutClaim();
        scim.activate(number, true).expect(200);
        assertThat(claim(lonely.signIn())).isTrue();
        scim.api().delete("/Users/" + number).expect(204);
        assertSignsInWithoutClaim();
    }

    /** Nor does it make a difference whose hand it is. */
    @Test
    void noHandOfTheOrganizationLocksThemOut() {
        Provisioning scim = Provisioning.of(acme).defaultRole("AN");
        long number = Long.parseLong(scim.make(LONELY));
        lonely.signIn();

        acme.changeRole(acme.owner(), number, "DI").expect(200);
        assertSignsInWithoutClaim();
        acme.changeRole(acme.owner(), number, "NO").expect(200);
        assertSignsInWithoutClaim();
        lonely.signIn();
        acme.delete(acme.owner(), number).expect(204);

        assertThat(lonely.sessions()).isNotEmpty();
    }

    @Test
    void nobodyWaitsForAnOrganizationThatTheyWereNotAskedAbout() {
        Provisioning.of(acme).defaultRole("NO").make(LONELY);

        assertSignsInWithoutClaim();
        lonely.api().get("/organizations/").expect(403);
    }

    /** The realm's administrator gave the organization the addresses of that domain: its people are in its hands. */
    @Test
    void whoeverHasAnAddressOfTheOrganizationsDomainIsLockedOut() {
        acme.ownDomain("Elsewhere.Example");
        Provisioning scim = Provisioning.of(acme).defaultRole("AN");
        String number = scim.make(LONELY);
        lonely.signIn();

        scim.activate(number, false).expect(200);

        assertThat(lonely.sessions()).isEmpty();
        assertThat(lonely.directGrant().status()).isEqualTo(400);
    }

    /** So are those whose account it made. */
    @Test
    void whoeverWasMadeByProvisioningIsLockedOut() {
        Provisioning scim = Provisioning.of(acme).defaultRole("AN");
        String number = scim.make("ada@far.example");
        realm.settle(scim.account("ada@far.example").path("id").asText());
        Person ada = realm.person("ada@far.example");
        ada.signIn();

        scim.activate(number, false).expect(200);

        assertThat(ada.sessions()).isEmpty();
        assertThat(ada.directGrant().status()).isEqualTo(400);
    }

    /** And whoever came by themselves before provisioning heard of them. */
    @Test
    void whoeverWasAMemberBeforeIsLockedOut() {
        Provisioning scim = Provisioning.of(acme).defaultRole("AN");
        String number =
                scim.make(Map.of("userName", "r.eviewer", "emails", List.of(Map.of("value", "reviewer@acme.example"))));
        acme.person("reviewer").signIn();

        scim.activate(number, false).expect(200);

        assertThat(acme.person("reviewer").directGrant().status()).isEqualTo(400);
    }

    private void assertSignsInWithoutClaim() {
        Tokens tokens = Tokens.of(lonely.directGrant());
        assertThat(claim(tokens)).isFalse();
    }

    private static boolean claim(Tokens tokens) {
        return Tokens.payload(tokens.access()).has("workspaces");
    }
}
