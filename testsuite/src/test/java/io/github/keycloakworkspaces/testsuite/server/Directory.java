package io.github.keycloakworkspaces.testsuite.server;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An LDAP directory in this process, which a realm has as its user federation. */
public final class Directory implements AutoCloseable {

    private static final String BASE = "dc=directory,dc=example";
    private static final String PEOPLE = "ou=people," + BASE;
    private static final String ADMINISTRATOR = "cn=admin";

    private final InMemoryDirectoryServer server;
    private final TestRealm realm;
    private final String component;

    private Directory(InMemoryDirectoryServer server, TestRealm realm, boolean imported) {
        this.server = server;
        this.realm = realm;
        this.component = realm.addComponent(component(imported));
    }

    /**
     * Starts one.
     *
     * @param imported whether Keycloak makes accounts of its people
     * @param people their names; the addresses are those at {@code directory.example}
     */
    public static Directory of(TestRealm realm, boolean imported, String... people) {
        try {
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.addAdditionalBindCredentials(ADMINISTRATOR, TestRealm.PASSWORD);
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("directory", 0));
            var server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: top", "objectClass: domain", "dc: directory");
            server.add("dn: " + PEOPLE, "objectClass: top", "objectClass: organizationalUnit", "ou: people");
            for (String person : people) {
                server.add(
                        "dn: uid=" + person + "," + PEOPLE,
                        "objectClass: top",
                        "objectClass: inetOrgPerson",
                        "uid: " + person,
                        "cn: " + person,
                        "sn: Directory",
                        "mail: " + person + "@directory.example",
                        "userPassword: " + TestRealm.PASSWORD);
            }
            server.startListening();
            return new Directory(server, realm, imported);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody's e-mail address. */
    public String address(String person) {
        return person + "@directory.example";
    }

    /** Makes accounts of everybody who is in it. */
    public void synchronize() {
        realm.admin()
                .post("/user-storage/" + component + "/sync?action=triggerFullSync", Map.of())
                .expect(200);
    }

    /** Removes the accounts that Keycloak has made of its people; they come back with others. */
    public void removeImported() {
        realm.admin()
                .post("/user-storage/" + component + "/remove-imported-users", Map.of())
                .expect(204);
    }

    /** The realm has no such directory any more. */
    public void remove() {
        realm.admin().delete("/components/" + component).expect(204);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private Map<String, Object> component(boolean imported) {
        var config = new LinkedHashMap<String, List<String>>();
        Stream.of(
                        "vendor=other",
                        "connectionUrl=ldap://" + (Servers.inContainer() ? ContainerServer.HERE : "localhost") + ":"
                                + server.getListenPort(),
                        "usersDn=" + PEOPLE,
                        "bindDn=" + ADMINISTRATOR,
                        "bindCredential=" + TestRealm.PASSWORD,
                        "authType=simple",
                        "usernameLDAPAttribute=uid",
                        "rdnLDAPAttribute=uid",
                        "uuidLDAPAttribute=entryUUID",
                        "userObjectClasses=inetOrgPerson",
                        "editMode=READ_ONLY",
                        "importEnabled=" + imported,
                        "enabled=true",
                        "trustEmail=true",
                        "cachePolicy=NO_CACHE",
                        "pagination=false",
                        "searchScope=1")
                .forEach(setting -> {
                    int sign = setting.indexOf('=');
                    config.put(setting.substring(0, sign), List.of(setting.substring(sign + 1)));
                });
        return Map.of(
                "name", "directory",
                "providerId", "ldap",
                "providerType", "org.keycloak.storage.UserStorageProvider",
                "config", config);
    }
}
