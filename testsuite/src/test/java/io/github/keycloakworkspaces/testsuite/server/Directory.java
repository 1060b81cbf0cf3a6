package io.github.keycloakworkspaces.testsuite.server;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An LDAP directory in this process, which a realm has as its user federation. */
public final class Directory implements AutoCloseable {

    private static final String BASE = "dc=directory,dc=example";
    private static final String PEOPLE = "ou=people," + BASE;
    private static final String GROUPS = "ou=groups," + BASE;
    private static final String ADMINISTRATOR = "cn=admin";
    private static final String LISTENER = "directory";

    private final InMemoryDirectoryServer server;
    private final Reluctance reluctance;
    private final TestRealm realm;
    private final String component;
    private String groupMapper = "";

    private Directory(InMemoryDirectoryServer server, Reluctance reluctance, TestRealm realm, boolean imported) {
        this.server = server;
        this.reluctance = reluctance;
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
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig(LISTENER, Ports.free()));
            var reluctance = new Reluctance();
            config.addInMemoryOperationInterceptor(reluctance);
            var server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: top", "objectClass: domain", "dc: directory");
            server.add("dn: " + PEOPLE, "objectClass: top", "objectClass: organizationalUnit", "ou: people");
            server.startListening();
            var directory = new Directory(server, reluctance, realm, imported);
            Stream.of(people).forEach(directory::addPerson);
            return directory;
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    public void addPerson(String person) {
        add(
                "dn: " + dn(person),
                "objectClass: top",
                "objectClass: inetOrgPerson",
                "uid: " + person,
                "cn: " + person,
                "sn: Directory",
                "mail: " + person + "@directory.example",
                "userPassword: " + TestRealm.PASSWORD);
    }

    /** Lets Keycloak read its groups, and never write any. */
    public Directory withGroups() {
        add("dn: " + GROUPS, "objectClass: top", "objectClass: organizationalUnit", "ou: groups");
        groupMapper = realm.addComponent(Map.of(
                "name", "groups",
                "parentId", component,
                "providerId", "group-ldap-mapper",
                "providerType", "org.keycloak.storage.ldap.mappers.LDAPStorageMapper",
                "config",
                        settings(
                                "mode=READ_ONLY",
                                "groups.dn=" + GROUPS,
                                "groups.path=/",
                                "group.name.ldap.attribute=cn",
                                "group.object.classes=groupOfNames",
                                "preserve.group.inheritance=false",
                                "membership.ldap.attribute=member",
                                "membership.attribute.type=DN",
                                "membership.user.ldap.attribute=uid",
                                "user.roles.retrieve.strategy=LOAD_GROUPS_BY_MEMBER_ATTRIBUTE",
                                "drop.non.existing.groups.during.sync=false")));
        return this;
    }

    /** Adds a group, and gives its id in Keycloak. A group of a directory is never empty. */
    public String addGroup(String name, String... people) {
        String[] members = Stream.concat(Stream.of("nobody"), Stream.of(people))
                .map(person -> "member: " + dn(person))
                .toArray(String[]::new);
        add(Stream.concat(
                        Stream.of(
                                "dn: cn=" + name + "," + GROUPS,
                                "objectClass: top",
                                "objectClass: groupOfNames",
                                "cn: " + name),
                        Stream.of(members))
                .toArray(String[]::new));
        realm.admin()
                .post(
                        "/user-storage/" + component + "/mappers/" + groupMapper + "/sync?direction=fedToKeycloak",
                        Map.of())
                .expect(200);
        return realm.admin()
                .get("/groups?exact=true&search=" + Http.encode(name))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    public void join(String person, String group) {
        modify(group, ModificationType.ADD, person);
    }

    public void leave(String person, String group) {
        modify(group, ModificationType.DELETE, person);
    }

    private void modify(String group, ModificationType change, String person) {
        try {
            server.modify("cn=" + group + "," + GROUPS, new Modification(change, "member", dn(person)));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String dn(String person) {
        return "uid=" + person + "," + PEOPLE;
    }

    private void add(String... lines) {
        try {
            server.add(lines);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody reaches it until it is back. */
    public void stop() {
        server.shutDown(LISTENER, true);
    }

    /** At the same address, with everything that it had. */
    public void comeBack() {
        try {
            server.startListening(LISTENER);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After so many more questions it answers nothing, until it {@linkplain #answerAgain() does again}. */
    public void refuseAfter(int questions) {
        reluctance.refuseAfter(questions);
    }

    public void answerAgain() {
        reluctance.answerAgain();
    }

    /** An answer that is on its way until it is let go. */
    public interface Kept extends AutoCloseable {

        /** Returns when the question has come. */
        void awaitQuestion();

        @Override
        void close();
    }

    /** Keeps the answer to that question back, counted from now on. It tells how things are when the question comes. */
    public Kept keepBack(int question) {
        reluctance.keepBack(question);
        return new Kept() {
            @Override
            public void awaitQuestion() {
                reluctance.awaitQuestion();
            }

            @Override
            public void close() {
                reluctance.release();
            }
        };
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
        Map<String, List<String>> config = settings(
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
                "searchScope=1");
        return Map.of(
                "name", "directory",
                "providerId", "ldap",
                "providerType", "org.keycloak.storage.UserStorageProvider",
                "config", config);
    }

    private static Map<String, List<String>> settings(String... settings) {
        var config = new LinkedHashMap<String, List<String>>();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            config.put(setting.substring(0, sign), List.of(setting.substring(sign + 1)));
        }
        return config;
    }
}
