package io.github.keycloakworkspaces.testsuite.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.List;
import java.util.Map;

/** The groups of a realm in Keycloak, as its administrator changes them; all are open to the organization {@code acme}. */
final class RealmGroups {

    private static final Map<String, Object> OPEN = Map.of("workspaces.organization", List.of("acme"));

    private final TestRealm realm;
    private final Http admin;

    RealmGroups(TestRealm realm) {
        this.realm = realm;
        this.admin = realm.admin().below("/groups");
    }

    /** At the top; gives its id. */
    String add(String name) {
        return idOf(admin.post("", group(name)).expect(201).header("Location"));
    }

    String addBelow(String parent, String name) {
        return idOf(
                admin.post("/" + parent + "/children", group(name)).expect(201).header("Location"));
    }

    private static Map<String, Object> group(String name) {
        return Map.of("name", name, "attributes", OPEN);
    }

    private static String idOf(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Opens one that is there already. */
    void open(String group) {
        var representation = (ObjectNode) admin.get("/" + group).expect(200).json();
        admin.put("/" + group, representation.putPOJO("attributes", OPEN)).expect(204);
    }

    /** Takes it back that the organization may map it. */
    void close(String group) {
        var representation = (ObjectNode) admin.get("/" + group).expect(200).json();
        admin.put("/" + group, representation.putPOJO("attributes", Map.of())).expect(204);
    }

    void rename(String group, String name) {
        var representation = (ObjectNode) admin.get("/" + group).expect(200).json();
        admin.put("/" + group, representation.put("name", name)).expect(204);
    }

    void move(String group, String name, String parent) {
        admin.post("/" + parent + "/children", Map.of("id", group, "name", name))
                .expect(204);
    }

    void moveToTheTop(String group, String name) {
        admin.post("", Map.of("id", group, "name", name)).expect(204);
    }

    void remove(String group) {
        admin.delete("/" + group).expect(204);
    }

    void join(String person, String group) {
        realm.admin().put(membership(person, group), Map.of()).expect(204);
    }

    void leave(String person, String group) {
        realm.admin().delete(membership(person, group)).expect(204);
    }

    private String membership(String person, String group) {
        return "/users/" + realm.person(person).accountId() + "/groups/" + group;
    }
}
