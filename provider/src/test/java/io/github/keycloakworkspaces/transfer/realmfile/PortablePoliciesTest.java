package io.github.keycloakworkspaces.transfer.realmfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.authorization.PolicyRepresentation;
import org.keycloak.representations.idm.authorization.ResourceServerRepresentation;

class PortablePoliciesTest {

    private static final Map<String, String> SETTINGS =
            Map.of("action", "members.invite", "organization", "alias:acme \"quoted\"");

    @Test
    void oursComesBackAsItWas() {
        PolicyRepresentation policy = policy("workspaces-role-matrix", SETTINGS);
        RealmRepresentation realm = realm(policy);

        PortablePolicies.pack(realm);
        assertThat(policy.getType()).isEqualTo("time");
        PortablePolicies.unpack(realm);

        assertThat(policy.getType()).isEqualTo("workspaces-role-matrix");
        assertThat(policy.getConfig()).isEqualTo(SETTINGS);
        assertThat(policy.getName()).isEqualTo("policy");
    }

    /** A time policy denies before the one moment and after the other, and these leave nothing between them. */
    @Test
    void aKeycloakWithoutUsDeniesAtAnyTime() {
        PolicyRepresentation policy = policy("workspaces-role-matrix", SETTINGS);

        PortablePolicies.pack(realm(policy));

        String notBefore = policy.getConfig().getOrDefault("nbf", "");
        String notAfter = policy.getConfig().getOrDefault("noa", "");
        assertThat(notBefore).hasSameSizeAs(notAfter).isGreaterThan(notAfter);
    }

    @Test
    void othersStayAsTheyAre() {
        Map<String, String> hours = Map.of("hour", "8", "hourEnd", "17");
        PolicyRepresentation policy = policy("time", hours);
        RealmRepresentation realm = realm(policy);

        PortablePolicies.pack(realm);
        PortablePolicies.unpack(realm);

        assertThat(policy.getType()).isEqualTo("time");
        assertThat(policy.getConfig()).isEqualTo(hours);
    }

    @Test
    void aRealmWithoutClientsIsFine() {
        PortablePolicies.pack(new RealmRepresentation());
        PortablePolicies.unpack(realm());
    }

    private static PolicyRepresentation policy(String type, Map<String, String> config) {
        var policy = new PolicyRepresentation();
        policy.setName("policy");
        policy.setType(type);
        policy.setConfig(config);
        return policy;
    }

    private static RealmRepresentation realm(PolicyRepresentation... policies) {
        var settings = new ResourceServerRepresentation();
        settings.setPolicies(List.of(policies));
        var client = new ClientRepresentation();
        client.setAuthorizationSettings(settings);
        var realm = new RealmRepresentation();
        realm.setClients(List.of(client, new ClientRepresentation()));
        return realm;
    }
}
