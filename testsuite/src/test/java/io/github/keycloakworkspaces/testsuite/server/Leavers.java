package io.github.keycloakworkspaces.testsuite.server;

import java.util.List;
import java.util.Map;

/** A workflow of Keycloak's that disables accounts: there is no event that says so. */
public final class Leavers {

    private final Http workflows;
    private final Http users;

    private Leavers(Http admin) {
        this.workflows = admin.below("/workflows").with("Accept", "application/json");
        this.users = admin.below("/users");
    }

    public static Leavers of(TestRealm realm) {
        return by(realm.admin());
    }

    /** By the node that this speaks to. */
    public static Leavers by(Http admin) {
        admin.post(
                        "/workflows",
                        Map.of("name", "leavers", "enabled", true, "steps", List.of(Map.of("uses", "disable-user"))))
                .expect(201);
        return new Leavers(admin);
    }

    /** Returns as soon as Keycloak says that the account is disabled. */
    public void leave(Person person) {
        String account = person.accountId();
        String workflow =
                workflows.get("").expect(200).json().path(0).path("id").asText();
        workflows.post("/" + workflow + "/activate/USERS/" + account, Map.of()).expect(204);
        Patience.until(
                "disabled",
                () -> !users.get("/" + account)
                        .expect(200)
                        .json()
                        .path("enabled")
                        .asBoolean());
    }
}
