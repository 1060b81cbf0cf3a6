package io.github.keycloakworkspaces.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.decision.evaluation.AccountNames;
import io.github.keycloakworkspaces.decision.evaluation.EntityName;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.decision.evaluation.Subjects;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the names of a question stand for. */
class ResourcesTest {

    private static final OrganizationId ACME = new OrganizationId(7);
    private static final OrganizationId GLOBEX = new OrganizationId(8);
    private static final AccountId ANNA = new AccountId("anna-id");
    private static final AccountId BERT = new AccountId("email:anna@acme.example");

    private final FactWorld world = new FactWorld();
    private final PersonId anna = world.person(ANNA);
    private final Facts facts = new InMemoryFacts(world);
    private final Resources resources = new Resources(facts);

    ResourcesTest() {
        world.accounts.add(new FactWorld.Account(ANNA, "anna", "anna@acme.example", true));
        world.accounts.add(new FactWorld.Account(BERT, "anna-id", "bert@acme.example", true));
        world.organizations.put(7L, ACME);
        world.organizations.put(8L, GLOBEX);
        world.aliases.put("globex", GLOBEX);
        for (OrganizationId organization : Set.of(ACME, GLOBEX)) {
            world.roles.put(new FactWorld.Place(organization, anna), Role.ANNOTATOR);
            long number = organization.value() * 10;
            var workspace = new WorkspaceResource(organization, new WorkspaceId(number), anna, false);
            world.workspaces.put(number, workspace);
            var project = new ProjectResource(new ProjectId(number), workspace, anna, true, Set.of(), Set.of(), null);
            world.projects.put(number, project);
            world.names.put(project.id(), "chest-xray");
        }
        world.chosen.put(anna, ACME);
        world.duties.add(new FactWorld.Duty(new ProjectId(70), 5, anna, Role.ANNOTATOR));
    }

    @Test
    void aBareNameIsAnIdOrAUserNameOrAnAddress() {
        assertThat(account("id:anna-id")).contains(ANNA);
        assertThat(account("username:anna-id")).contains(BERT);
        assertThat(account("anna")).contains(ANNA);
        assertThat(account("ANNA@acme.example")).contains(ANNA);
        assertThat(account("id:anna")).isEmpty();
        assertThat(new Subjects(facts).find(new EntityName("User", "anna"))).isEmpty();
    }

    @Test
    void aBareNameThatMayMeanTwoPeopleMeansNobody() {
        assertThat(account("anna-id")).isEmpty();
    }

    @Test
    void anIdThatLooksLikeAnotherKindOfNameIsNamedAsAnId() {
        assertThat(account(BERT.value())).contains(ANNA);
        assertThat(AccountNames.of(BERT)).isEqualTo("id:" + BERT.value());
        assertThat(account(AccountNames.of(BERT))).contains(BERT);
        assertThat(AccountNames.of(ANNA)).isEqualTo(ANNA.value());
    }

    @Test
    void anExternalNameIsLookedForWhereThePersonWorks() {
        assertThat(found("project", "external:chest-xray", Map.of())).isEqualTo(ACME);
        assertThat(found("project", "external:chest-xray", Map.of("organization", "8")))
                .isEqualTo(GLOBEX);
    }

    @Test
    void anOrganizationIsNamedByItsAliasEverywhere() {
        assertThat(found("organization", "alias:globex", Map.of())).isEqualTo(GLOBEX);
        assertThat(found("project", "external:chest-xray", Map.of("organization", "alias:globex")))
                .isEqualTo(GLOBEX);
        assertThat(found("workspace", "80", Map.of("organization", "alias:globex")))
                .isEqualTo(GLOBEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "", "07", "acme", "alias:globex", "alias:", "alias:nobody"})
    void nothingIsFoundInAnotherOrganizationThanTheNamedOne(String organization) {
        Map<String, String> elsewhere = Map.of("organization", organization);

        assertThat(resources.find(ANNA, new EntityName("project", "70", elsewhere)))
                .isEmpty();
        assertThat(resources.find(ANNA, new EntityName("workspace", "70", elsewhere)))
                .isEmpty();
        assertThat(resources.find(ANNA, new EntityName("organization", "7", elsewhere)))
                .isEmpty();
    }

    @Test
    void aTaskIsTheOwnOfWhomeverItIsAssignedTo() {
        assertThat(worker("5", Map.of("project", "70"))).isEqualTo(anna);
        assertThat(worker("6", Map.of("project", "70"))).isNull();
        assertThat(worker("five", Map.of("project", "70"))).isNull();
        assertThat(worker("5", Map.of("project", "70", "assignee", "bert@acme.example")))
                .isEqualTo(PersonId.NOBODY);
        assertThat(worker("6", Map.of("project", "external:chest-xray", "assignee", "anna")))
                .isEqualTo(anna);
    }

    @Test
    void aTaskWithoutAProjectIsUnknown() {
        assertThat(resources.find(ANNA, new EntityName("task", "5"))).isEmpty();
    }

    @Test
    void whoIsNoMemberFindsNothing() {
        assertThat(resources.find(BERT, new EntityName("project", "70"))).isEmpty();
    }

    private Optional<AccountId> account(String name) {
        return facts.get(AccountNames.parse(name));
    }

    private OrganizationId found(String type, String id, Map<String, String> properties) {
        return resources
                .find(ANNA, new EntityName(type, id, properties))
                .orElseThrow()
                .resource()
                .organization();
    }

    private @Nullable PersonId worker(String task, Map<String, String> properties) {
        var found =
                resources.find(ANNA, new EntityName("task", task, properties)).orElseThrow();
        return ((TaskResource) found.resource()).assignee();
    }
}
