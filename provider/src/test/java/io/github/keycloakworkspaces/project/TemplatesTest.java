package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.membership.Actor;
import io.github.keycloakworkspaces.membership.InMemoryMembershipStore;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Reach;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.RoleMatrix;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.Page;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProblemException;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import io.github.keycloakworkspaces.workspace.InMemoryWorkspaceStore;
import io.github.keycloakworkspaces.workspace.WorkspaceStore.NewWorkspace;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final ProjectSettings THREE = ProjectSettings.DEFAULTS.with(Map.of("maximum_annotations", 3L));

    private final InMemoryMembershipStore members = new InMemoryMembershipStore();
    private final Set<PersonId> everybody = new HashSet<>();
    private final InMemoryWorkspaceStore workspaces = new InMemoryWorkspaceStore(members, everybody);
    private final InMemoryCatalog catalog = new InMemoryCatalog(workspaces, members);
    private final ProjectPermission permission = new ProjectPermission(
            members, new ProjectFacts(members, workspaces, catalog), new Decisions(RoleMatrixJson.defaults()));
    private final InMemoryTemplates store = new InMemoryTemplates();
    private final Templates templates = new Templates(permission, catalog, store);
    private final PersonId owner = members.person(new AccountId("owner"));
    private final OrganizationId acme =
            members.create("acme", owner, Role.NOT_ACTIVATED).id();
    private final WorkspaceId shared = workspaces.add(acme, new NewWorkspace("Shared", null, "#FFFFFF", owner));
    private final Actor one = manager("one");
    private final Actor two = manager("two");
    private final Actor theOwner = new Actor.MemberActor(owner, Role.OWNER);
    private final ProjectId project =
            catalog.add(acme, shared, new ProjectDraft("Lungs", "Both", "lungs", true, null, THREE), owner);

    @Test
    void takesTheSettingsAndNothingElse() {
        TemplateId saved = templates.create(one, acme, project, named("Three times"));

        assertThat(content(saved)).isEqualTo(new TemplateDraft("Three times", null, null, THREE));
    }

    @Test
    void takesTheSettingsOfAnotherProjectWhenToldTo() {
        TemplateId saved = templates.create(one, acme, project, named("A"));
        ProjectId plain = catalog.add(acme, shared, ProjectDraft.BLANK, owner);

        templates.change(one, acme, saved, null, named("B"));
        assertThat(content(saved).settings()).isEqualTo(THREE);
        templates.change(one, acme, saved, plain, UnaryOperator.identity());

        assertThat(content(saved)).isEqualTo(new TemplateDraft("B", null, null, ProjectSettings.DEFAULTS));
    }

    /** An organization may let people save templates who don't change projects. */
    @Test
    void whatTheProjectKeepsFromSomebodyIsNotInTheirTemplate() {
        ProjectSettings secret = THREE.with(Map.of("custom_script", "secret", "agreement_methodology", "consensus"));
        ProjectId scripted =
                catalog.add(acme, shared, new ProjectDraft("Heart", null, null, true, null, secret), owner);
        RoleMatrix matrix = RoleMatrixJson.defaults().with(Role.MANAGER, Action.PROJECT_CHANGE, Reach.NONE);
        Templates careful = new Templates(
                new ProjectPermission(members, new ProjectFacts(members, workspaces, catalog), new Decisions(matrix)),
                catalog,
                store);

        TemplateId made = careful.create(one, acme, scripted, named("A"));
        careful.change(one, acme, made, scripted, named("B"));

        assertThat(content(made).settings()).isEqualTo(THREE.with(Map.of("agreement_methodology", "consensus")));
        assertThat(content(careful.create(theOwner, acme, scripted, named("C"))).settings())
                .isEqualTo(secret);
    }

    @Test
    void onlyWhoReachesEverythingChangesOthers() {
        TemplateId saved = templates.create(one, acme, project, named("A"));

        assertThat(refusal(() -> templates.change(two, acme, saved, null, named("B"))))
                .isEqualTo("template.others");
        assertThat(refusal(() -> templates.delete(two, acme, saved))).isEqualTo("template.others");
        templates.change(theOwner, acme, saved, null, named("B"));
        templates.delete(one, acme, saved);
        assertThat(store.find(acme, saved)).isEmpty();
    }

    @Test
    void unknownThingsAreNotFound() {
        TemplateId unknown = new TemplateId(99);

        assertThat(refusal(() -> templates.create(one, acme, new ProjectId(99), named("A"))))
                .isEqualTo("project.not_found");
        assertThat(refusal(() -> templates.delete(one, acme, unknown))).isEqualTo("template.not_found");
        assertThat(refusal(() -> templates.change(one, acme, unknown, null, named("A"))))
                .isEqualTo("template.not_found");
    }

    @Test
    void whoLostTheirRoleMeanwhileHasNoSay() {
        PersonId person = members.person(new AccountId("one"));
        members.put(acme, person, Role.ANNOTATOR, Source.MANUAL);

        assertThat(refusal(() -> templates.create(one, acme, project, named("A"))))
                .isEqualTo("caller.changed");
    }

    @Test
    void whoSavesTemplatesNoMoreChangesNotEvenTheirOwn() {
        TemplateId saved = templates.create(one, acme, project, named("A"));
        PersonId person = members.person(new AccountId("one"));
        Actor reviewer = new Actor.MemberActor(person, Role.REVIEWER);
        members.put(acme, person, Role.REVIEWER, Source.MANUAL);

        assertThat(refusal(() -> templates.change(reviewer, acme, saved, null, named("B"))))
                .isEqualTo("caller.changed");
        assertThat(refusal(() -> templates.delete(reviewer, acme, saved))).isEqualTo("caller.changed");
    }

    private TemplateDraft content(TemplateId template) {
        return store.find(acme, template).orElseThrow().content();
    }

    private Actor manager(String account) {
        PersonId person = members.person(new AccountId(account));
        members.put(acme, person, Role.MANAGER, Source.IMPORT);
        everybody.add(person);
        workspaces.addMember(acme, shared, person, Source.MANUAL);
        return new Actor.MemberActor(person, Role.MANAGER);
    }

    private static UnaryOperator<TemplateDraft> named(String name) {
        return present -> new TemplateDraft(name, present.description(), present.tags(), present.settings());
    }

    private static String refusal(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }

    private static final class InMemoryTemplates implements TemplateStore {

        private final Map<TemplateId, Template> rows = new LinkedHashMap<>();

        @Override
        public Page<Template> list(OrganizationId organization, Order order, boolean descending) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Template> find(OrganizationId organization, TemplateId template) {
            return Optional.ofNullable(rows.get(template))
                    .filter(row -> row.organization().equals(organization));
        }

        @Override
        public TemplateId add(OrganizationId organization, TemplateDraft content, PersonId createdBy) {
            TemplateId id = new TemplateId(rows.size() + 1);
            rows.put(id, new Template(id, organization, content, createdBy, Instant.EPOCH, Instant.EPOCH));
            return id;
        }

        @Override
        public boolean write(OrganizationId organization, TemplateId template, TemplateDraft content) {
            PersonId creator = find(organization, template).orElseThrow().createdBy();
            rows.put(template, new Template(template, organization, content, creator, Instant.EPOCH, Instant.EPOCH));
            return true;
        }

        @Override
        public boolean remove(OrganizationId organization, TemplateId template) {
            return rows.remove(template) != null;
        }
    }
}
