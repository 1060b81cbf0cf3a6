package io.github.keycloakworkspaces.testsuite.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service that manages every organization of its realm. */
@Tag("once")
final class RealmManagerTest {

    private final TestRealm realm = TestRealm.draft()
            .organization("acme", organization -> organization.owner("owner").annotator("annotator"))
            .organization("globex", organization -> organization.owner("owner").pending("pending"))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");

    @Test
    void changesMembersOfEveryOrganization() {
        Http api = realm.service("manage").below("/api");

        api.patch(acme.memberships(), body(acme.number("annotator"), "DI")).expect(200);
        api.patch(globex.memberships(), body(globex.number("pending"), "AN")).expect(200);

        assertThat(api.get(acme.memberships() + "?role=DI")
                        .expect(200)
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(globex.member("pending").path("role").asText()).isEqualTo("AN");
    }

    @Test
    void makesNoOwnerAndLeavesTheOwnerAlone() {
        Http api = realm.service("manage").below("/api");

        api.patch(acme.memberships(), body(acme.number("annotator"), "OW")).expect(400, "role.not_assignable");
        api.patch(acme.memberships(), body(acme.number("owner"), "AD")).expect(403, "owner.protected");
        api.delete(acme.memberships() + "/" + acme.number("owner") + "/").expect(403, "owner.protected");
    }

    @Test
    void knowsOrganizationsOfItsRealmOnly() {
        Http api = realm.service("manage").below("/api");
        long elsewhere = TestRealm.acme().organization("acme").id();

        api.get("/organizations/" + elsewhere + "/memberships").expect(404, "organization.not_found");
        api.get("/organizations/0/memberships").expect(403, "member.not_active");
    }

    @Test
    void needsTheRole() {
        Http api = realm.service("decide").below("/api");

        api.get(acme.memberships()).expect(404, "organization.not_found");
        api.patch(acme.memberships(), body(acme.number("annotator"), "DI")).expect(404, "organization.not_found");
    }

    private static Map<String, Object> body(long person, String role) {
        return Map.of("user_id", person, "role", role);
    }
}
