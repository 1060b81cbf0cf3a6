package io.github.keycloakworkspaces.testsuite.server;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another realm whose people sign in to an organization of the first one: the organization's identity provider. */
public final class PartnerRealm {

    public static final String ALIAS = "partner";

    private static final String DOMAIN = "partner.example";
    private static final String PROVIDER = "/identity-provider/instances/" + ALIAS;

    private final TestRealm realm;
    private final TestRealm partner;
    private final String client;

    private PartnerRealm(TestRealm realm, TestRealm partner, String client) {
        this.realm = realm;
        this.partner = partner;
        this.client = client;
    }

    /** Links it with the organization, which owns the domain {@code partner.example} then. */
    public static PartnerRealm of(TestOrganization organization, String... people) {
        TestRealm partner = realmOf(organization, people);
        var linked = new PartnerRealm(organization.realm(), partner, TestRealm.APP);
        linked.allowRedirect();
        linked.addProvider(
                "oidc",
                Map.ofEntries(
                        entry("clientId", TestRealm.APP),
                        entry("clientSecret", "none"),
                        entry("clientAuthMethod", "client_secret_post"),
                        entry("defaultScope", "openid profile email"),
                        entry("authorizationUrl", linked.home() + "/auth"),
                        entry("tokenUrl", linked.home() + "/token"),
                        entry("jwksUrl", linked.home() + "/certs"),
                        entry("useJwksUrl", "true"),
                        entry("validateSignature", "true"),
                        entry("issuer", partner.http().base())));
        linked.link(organization);
        return linked;
    }

    /**
     * The same by SAML; assertions have the attribute {@code Groups}.
     *
     * @param post whether they come by a page with a form that a browser sends on
     */
    public static PartnerRealm saml(TestOrganization organization, boolean post, String... people) {
        TestRealm partner = realmOf(organization, people);
        var linked = new PartnerRealm(
                organization.realm(), partner, organization.realm().http().base());
        linked.addSamlClient();
        linked.addProvider(
                "saml",
                Map.ofEntries(
                        entry("singleSignOnServiceUrl", partner.http().base() + "/protocol/saml"),
                        entry("idpEntityId", partner.http().base()),
                        entry("nameIDPolicyFormat", "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
                        entry("principalType", "SUBJECT"),
                        entry("postBindingResponse", String.valueOf(post)),
                        entry("postBindingAuthnRequest", String.valueOf(post)),
                        entry("validateSignature", "true"),
                        entry("useMetadataDescriptorUrl", "true"),
                        entry("metadataDescriptorUrl", partner.http().base() + "/protocol/saml/descriptor")));
        linked.take("firstName");
        linked.take("lastName");
        linked.link(organization);
        return linked;
    }

    private static TestRealm realmOf(TestOrganization organization, String... people) {
        RealmDraft draft = TestRealm.with(organization.realm().server()).plain();
        for (String person : people) {
            draft.person(addressOf(person));
        }
        return draft.create();
    }

    public static String addressOf(String person) {
        return person + "@" + DOMAIN;
    }

    /** The realm where its people are at home. */
    public TestRealm realm() {
        return partner;
    }

    /** Somebody of the partner goes to the first realm's app, and signs in at home on the way. */
    public Visitor signIn(String person) {
        return signIn(new Visitor(realm.server()), person);
    }

    /** The same by a visitor who was nobody until now. */
    public Visitor signIn(Visitor visitor, String person) {
        String email = addressOf(person);
        visitor.open(SignUpForm.signInAddress(realm));
        visitor.submit(Map.of("username", email));
        if (!visitor.hasField("password")) {
            visitor.submit(Map.of("username", email));
        }
        visitor.submit(Map.of("username", email, "password", TestRealm.PASSWORD));
        return visitor;
    }

    /** Changes what Keycloak has to know of the provider. */
    public PartnerRealm change(String name, Object value) {
        var provider = (ObjectNode) realm.admin().get(PROVIDER).expect(200).json();
        provider.putPOJO(name, value);
        realm.admin().put(PROVIDER, provider).expect(204);
        return this;
    }

    /** Changes one setting of the provider. */
    public PartnerRealm configure(String name, String value) {
        var provider = (ObjectNode) realm.admin().get(PROVIDER).expect(200).json();
        provider.withObject("/config").put(name, value);
        realm.admin().put(PROVIDER, provider).expect(204);
        return this;
    }

    /** Adds a mapper of that type to the provider. */
    public PartnerRealm map(String type, Map<String, String> config) {
        return map(type, type, config);
    }

    private PartnerRealm map(String name, String type, Map<String, String> config) {
        realm.admin()
                .post(
                        PROVIDER + "/mappers",
                        Map.ofEntries(
                                entry("name", name),
                                entry("identityProviderAlias", ALIAS),
                                entry("identityProviderMapper", type),
                                entry("config", config)))
                .expect(201);
        return this;
    }

    /** From now on tokens have exactly these claims beside the usual ones. */
    public PartnerRealm says(Map<String, ?> claims) {
        Http mappers = partner.clientAdmin(client).below("/protocol-mappers");
        for (JsonNode mapper :
                mappers.get("/protocol/openid-connect").expect(200).json()) {
            if (mapper.path("name").asText().startsWith("says ")) {
                mappers.delete("/models/" + mapper.path("id").asText()).expect(204);
            }
        }
        claims.forEach((claim, value) -> {
            var config = new LinkedHashMap<String, String>();
            config.put("claim.name", claim);
            config.put("claim.value", Json.write(value));
            config.put("jsonType.label", "JSON");
            config.put("id.token.claim", "true");
            mappers.post("/models", mapper("says " + claim, "openid-connect", "oidc-hardcoded-claim-mapper", config))
                    .expect(201);
        });
        return this;
    }

    /** Makes a group at home. */
    public String addGroup(String name) {
        partner.admin().post("/groups", Map.of("name", name)).expect(201);
        return partner.admin()
                .get("/groups?exact=true&search=" + Http.encode(name))
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    public void join(String person, String group) {
        partner.admin().put(membership(person, group), Map.of()).expect(204);
    }

    public void leave(String person, String group) {
        partner.admin().delete(membership(person, group)).expect(204);
    }

    private String membership(String person, String group) {
        return "/users/" + partner.person(addressOf(person)).accountId() + "/groups/" + group;
    }

    private String home() {
        return partner.http().base() + "/protocol/openid-connect";
    }

    private void allowRedirect() {
        var app = (ObjectNode)
                partner.clientAdmin(TestRealm.APP).get("").expect(200).json();
        app.putArray("redirectUris").add(endpoint());
        partner.clientAdmin(TestRealm.APP).put("", app).expect(204);
    }

    private String endpoint() {
        return realm.http().base() + "/broker/" + ALIAS + "/endpoint*";
    }

    private void addSamlClient() {
        partner.admin()
                .post(
                        "/clients",
                        Map.ofEntries(
                                entry("clientId", client),
                                entry("protocol", "saml"),
                                entry("redirectUris", List.of(endpoint())),
                                entry("fullScopeAllowed", false),
                                entry("defaultClientScopes", List.of()),
                                entry(
                                        "attributes",
                                        Map.ofEntries(
                                                entry("saml.authnstatement", "true"),
                                                entry("saml.server.signature", "true"),
                                                entry("saml.client.signature", "false"),
                                                entry("saml.signature.algorithm", "RSA_SHA256"),
                                                entry("saml_name_id_format", "email"),
                                                entry("saml_force_name_id_format", "true"),
                                                entry("saml.force.post.binding", "false"))),
                                entry(
                                        "protocolMappers",
                                        List.of(
                                                property("firstName"),
                                                property("lastName"),
                                                mapper(
                                                        "groups",
                                                        "saml",
                                                        "saml-group-membership-mapper",
                                                        Map.of(
                                                                "attribute.name", "Groups",
                                                                "attribute.nameformat", "Basic",
                                                                "single", "true",
                                                                "full.path", "false"))))))
                .expect(201);
    }

    private static Map<String, Object> property(String name) {
        return mapper(
                name,
                "saml",
                "saml-user-property-mapper",
                Map.of("attribute.name", name, "attribute.nameformat", "Basic", "user.attribute", name));
    }

    private static Map<String, Object> mapper(String name, String protocol, String type, Map<String, String> config) {
        return Map.ofEntries(
                entry("name", name),
                entry("protocol", protocol),
                entry("protocolMapper", type),
                entry("config", config));
    }

    private void take(String attribute) {
        map(
                attribute,
                "saml-user-attribute-idp-mapper",
                Map.of("attribute.name", attribute, "user.attribute", attribute, "syncMode", "INHERIT"));
    }

    private void addProvider(String type, Map<String, String> config) {
        var all = new LinkedHashMap<String, String>(config);
        all.put("kc.org.domain", DOMAIN);
        all.put("kc.org.broker.redirect.mode.email-matches", "true");
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.ofEntries(
                                entry("alias", ALIAS),
                                entry("providerId", type),
                                entry("enabled", true),
                                entry("trustEmail", true),
                                entry("config", all)))
                .expect(201);
    }

    private void link(TestOrganization organization) {
        organization.ownDomain(DOMAIN);
        organization
                .nativeAdmin()
                .text("POST", "/identity-providers", "application/json", ALIAS)
                .expect(204);
    }
}
