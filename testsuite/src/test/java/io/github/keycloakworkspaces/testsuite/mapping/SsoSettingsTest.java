package io.github.keycloakworkspaces.testsuite.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Response;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What groups give, in the form that existing clients know: the settings of SAML and of SCIM. */
@Tag("once")
final class SsoSettingsTest {

    private static final String SAML = "/saml/settings";
    private static final String SCIM = "/scim/settings";

    private final TestRealm realm = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .workspace("Radiology", radiology -> radiology.project("chest", chest -> {})))
            .organization(
                    "globex",
                    globex -> globex.owner("owner").workspace("Space", space -> space.project("rocket", rocket -> {})))
            .create();
    private final TestOrganization acme = realm.organization("acme");
    private final TestOrganization globex = realm.organization("globex");
    private final Http owner = acme.owner().api();

    @Test
    void nothingIsSaidAtFirst() {
        for (String settings : List.of(SAML, SCIM)) {
            JsonNode said = owner.get(settings).expect(200).json();

            assertThat(said.path("roles_groups")).isEmpty();
            assertThat(said.path("workspaces_groups")).isEmpty();
            assertThat(said.path("projects_groups")).isEmpty();
        }
        assertThat(owner.get(SAML).json().has("domain")).isFalse();
        assertThat(owner.get(SAML).json().path("acs_url").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {SAML, SCIM})
    void groupsGiveRolesWorkspacesAndProjects(String settings) {
        JsonNode said = owner.post(settings, everything()).expect(201).json();

        assertThat(said.path("roles_groups").toString())
                .isEqualTo("[[\"Manager\",\"Leads\"],[\"Annotator\",\"Staff\"]]");
        assertThat(said.path("workspaces_groups").toString()).isEqualTo("[[\"Radiology\",\"Staff\"]]");
        assertThat(said.at("/projects_groups/0/role").asText()).isEqualTo("Reviewer");
        assertThat(owner.get(settings).expect(200).json().path("roles_groups")).isEqualTo(said.path("roles_groups"));
    }

    @Test
    void bothAreKeptApart() {
        owner.post(SCIM, everything()).expect(201);

        assertThat(owner.get(SAML).expect(200).json().path("roles_groups")).isEmpty();
        owner.delete(SAML).expect(204);
        assertThat(owner.get(SCIM).expect(200).json().path("roles_groups")).hasSize(2);
    }

    @Test
    void aListThatIsntGivenStaysAndAnEmptyOneClears() {
        owner.post(SAML, everything()).expect(201);

        owner.post(SAML, Map.of("roles_groups", List.of())).expect(201);

        JsonNode said = owner.get(SAML).expect(200).json();
        assertThat(said.path("roles_groups")).isEmpty();
        assertThat(said.path("workspaces_groups")).hasSize(1);
        assertThat(said.path("projects_groups")).hasSize(1);
    }

    @Test
    void aMappingThatIsThereAlreadyIsTheSameOne() {
        owner.post(SAML, everything()).expect(201);
        List<String> before = numbers();

        owner.post(SAML, Map.of("roles_groups", List.of(List.of("Reviewer", "Staff"), List.of("Manager", "Leads"))))
                .expect(201);

        assertThat(numbers()).isEqualTo(before);
        assertThat(owner.get(SAML).expect(200).json().path("roles_groups").toString())
                .contains("Reviewer");
    }

    @Test
    void anUnknownTitleIsAWorkspaceToComeForSamlAndRefusedForScim() {
        var unknown = Map.of("workspaces_groups", List.of(List.of("Dermatology", "Staff")));

        owner.post(SCIM, unknown).expect(404, "workspace.not_found");
        JsonNode said = owner.post(SAML, unknown).expect(201).json();

        assertThat(said.path("workspaces_groups").toString()).isEqualTo("[[\"Dermatology\",\"Staff\"]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {SAML, SCIM})
    void placesOfAnotherOrganizationAreNotFound(String settings) {
        var foreign = Map.of("project_id", globex.project("rocket"), "group", "Staff", "role", "Inherit");

        owner.post(settings, Map.of("projects_groups", List.of(foreign))).expect(404, "project.not_found");
        owner.post(SCIM, Map.of("workspaces_groups", List.of(List.of("Space", "Staff"))))
                .expect(404, "workspace.not_found");
        assertThat(numbers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Owner", "Not Activated", "Deactivated"})
    void noGroupGivesOwnershipOrAState(String role) {
        owner.post(SAML, Map.of("roles_groups", List.of(List.of(role, "Staff"))))
                .expect(400, "role.not_mappable");
    }

    @Test
    void whatIsWrongChangesNothing() {
        owner.post(SAML, everything()).expect(201);
        List<String> before = numbers();

        for (Object roles : List.of(
                List.of(List.of("Manager")),
                List.of(List.of("Manager", "A", "B")),
                List.of(List.of("manager", "Staff")),
                List.of(List.of("Manager", "")),
                List.of("Manager", "Staff"),
                Map.of("Manager", "Staff"))) {
            owner.post(SAML, Map.of("roles_groups", roles, "domain", "acme.example"))
                    .expect(400, "request.malformed");
        }
        owner.post(SAML, Map.of("roles_groups", List.of(List.of("Manager", "Staff"), List.of("Annotator", "Staff"))))
                .expect(409, "mapping.group_has_role");
        assertThat(numbers()).isEqualTo(before);
        assertThat(owner.get(SAML).json().has("domain")).isFalse();
    }

    @Test
    void whatHasNoEffectHereIsGivenBackAndReset() {
        Map<String, Object> names = new HashMap<>(Map.of(
                "domain", "acme.example",
                "idp_provider", "okta",
                "mapping_email", "email",
                "mapping_groups", "groups",
                "metadata_url", "https://idp.example/metadata",
                "metadata_xml", "<EntityDescriptor>\n</EntityDescriptor>"));
        owner.post(SAML, names).expect(201);
        names.put("mapping_email", null);
        JsonNode said = owner.post(SAML, names).expect(201).json();

        assertThat(said.path("idp_provider").asText()).isEqualTo("okta");
        assertThat(said.path("metadata_xml").asText()).contains("\n");
        assertThat(said.has("mapping_email")).isFalse();
        owner.delete(SAML).expect(204);
        assertThat(owner.get(SAML).expect(200).json().has("domain")).isFalse();
    }

    @Test
    void theAddressesAreThoseOfTheLinkedProvider() {
        realm.admin()
                .post(
                        "/identity-provider/instances",
                        Map.of(
                                "alias",
                                "hospital",
                                "providerId",
                                "saml",
                                "enabled",
                                true,
                                "config",
                                Map.of("singleSignOnServiceUrl", "https://idp.example/sso")))
                .expect(201);
        acme.nativeAdmin()
                .text("POST", "/identity-providers", "application/json", "hospital")
                .expect(204);

        JsonNode said = owner.get(SAML).expect(200).json();

        String endpoint = realm.http().base() + "/broker/hospital/endpoint";
        assertThat(said.path("acs_url").asText()).isEqualTo(endpoint);
        assertThat(said.path("metadata_xml_url").asText()).isEqualTo(endpoint + "/descriptor");
        assertThat(said.path("nameid_format").asText()).startsWith("urn:oasis:names:tc:SAML:2.0:nameid-format:");
        assertThat(realm.server().http().get(path(endpoint + "/descriptor")).body())
                .contains(endpoint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "reviewer", "annotator"})
    void theyAreForThoseWhoChangeRoles(String person) {
        Http api = acme.person(person).api();

        for (String settings : List.of(SAML, SCIM)) {
            api.get(settings).expect(403, "permission.denied");
            api.post(settings, Map.of()).expect(403, "permission.denied");
        }
        api.delete(SAML).expect(403, "permission.denied");
    }

    @Test
    void theOrganizationIsTheOneThatTheCallIsAbout() {
        Http manager = realm.service("manage").below("/api");

        manager.post(SAML + "?organization=globex", Map.of("roles_groups", List.of(List.of("Manager", "Pilots"))))
                .expect(201);

        assertThat(globex.owner().api().get(SAML).expect(200).json().path("roles_groups"))
                .hasSize(1);
        assertThat(owner.get(SAML).expect(200).json().path("roles_groups")).isEmpty();
        owner.get(SAML + "?organization=globex").expect(404, "organization.not_found");
    }

    private Map<String, Object> everything() {
        return Map.of(
                "roles_groups",
                List.of(List.of("Manager", "Leads"), List.of("Annotator", "Staff")),
                "workspaces_groups",
                List.of(List.of("Radiology", "Staff")),
                "projects_groups",
                List.of(Map.of("project_id", acme.project("chest"), "group", "Staff", "role", "Reviewer")));
    }

    private List<String> numbers() {
        Response found = owner.get("/organizations/" + acme.id() + "/group-mappings");
        return found.expect(200).json().path("results").findValuesAsText("id");
    }

    private String path(String address) {
        return address.substring(realm.server().url().length());
    }
}
