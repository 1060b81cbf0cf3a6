package io.github.keycloakworkspaces.testsuite.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.client.Claim;
import io.github.keycloakworkspaces.client.Decision;
import io.github.keycloakworkspaces.client.Question;
import io.github.keycloakworkspaces.client.Resource;
import io.github.keycloakworkspaces.client.Role;
import io.github.keycloakworkspaces.client.Workspaces;
import io.github.keycloakworkspaces.client.WorkspacesException;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code clients/java} against the real server. */
@Tag("once")
final class JavaClientTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.everyRole()
                            .annotator("leaving")
                            .reviewer("rising")
                            .workspace(
                                    "Radiology",
                                    radiology -> radiology
                                            .member("manager")
                                            .project("chest-xray", project -> project.member("annotator", "RE")))
                            .workspace("Notes", notes -> notes.project("letters", project -> {})))
            .create();
    private static final TestOrganization ACME = REALM.organization("acme");
    private static final Workspaces WORKSPACES =
            Workspaces.at(URI.create(REALM.base().base()));
    private static final Resource CHEST_XRAY = Resource.project("chest-xray");
    private static final Resource LETTERS = Resource.project("letters");

    @Test
    void theClaimIsReadAsTypes() {
        Claim manager = person("manager").claim().orElseThrow();
        Claim annotator = person("annotator").claim().orElseThrow();

        assertThat(manager.organization()).isEqualTo(new Claim.Organization(ACME.id(), "acme", Role.MANAGER));
        assertThat(manager.workspaces()).contains(new Claim.Workspace(ACME.workspace("Radiology"), "Radiology"));
        assertThat(manager.truncated()).isFalse();
        assertThat(annotator.projects())
                .singleElement()
                .satisfies(project -> assertThat(project.id()).isEqualTo(ACME.project("chest-xray")))
                .satisfies(project -> assertThat(project.role()).isEqualTo(Role.REVIEWER));
    }

    @ParameterizedTest
    @CsvSource({
        "owner,     true,  true,  true",
        "admin,     true,  true,  true",
        "manager,   true,  true,  false",
        "reviewer,  false, false, false",
        "annotator, true,  false, false"
    })
    void whoMay(String name, boolean view, boolean export, boolean viewOther) {
        var person = person(name);

        assertThat(person.can("project.view", CHEST_XRAY)).isEqualTo(view);
        assertThat(person.can("project.view", Resource.project(ACME.project("chest-xray"))))
                .isEqualTo(view);
        assertThat(person.can("data.export", CHEST_XRAY)).isEqualTo(export);
        assertThat(person.can("project.view", LETTERS)).isEqualTo(viewOther);
    }

    @Test
    void manyAtOnceAreTheSameAsOneByOne() {
        List<Question> questions = List.of(
                new Question("people.view", Resource.organization("acme")),
                new Question("project.view", CHEST_XRAY),
                new Question("project.view", LETTERS),
                new Question("workspace.view", Resource.workspace(ACME.workspace("Radiology"))),
                new Question("labeling.access", Resource.task("7", CHEST_XRAY)),
                new Question("no.such.action", CHEST_XRAY));
        for (String name : List.of("owner", "manager", "annotator")) {
            var together = person(name).can(questions);
            var single = person(name);

            assertThat(together)
                    .isEqualTo(questions.stream()
                            .map(question -> single.can(question.action(), question.resource()))
                            .toList());
        }
    }

    @Test
    void theServerSaysWhy() {
        var why = person("annotator")
                .ask(List.of(new Question("project.view", LETTERS), new Question("no.such.action", LETTERS)));

        assertThat(why).containsExactly(new Decision(false, "not_member"), new Decision(false, "unknown_action"));
    }

    @Test
    void whatChangesCountsOnceItIsForgotten() {
        var rising = person("rising");
        assertThat(rising.can("members.invite", Resource.organization("acme"))).isFalse();
        ACME.give("rising", "AD");

        assertThat(rising.can("members.invite", Resource.organization("acme"))).isFalse();
        rising.forget();
        assertThat(rising.can("members.invite", Resource.organization("acme"))).isTrue();
    }

    @Test
    void whoHasLeftGetsNoDecision() {
        var leaving = person("leaving");
        ACME.give("leaving", "DI");

        assertThatThrownBy(() -> leaving.can("project.view", CHEST_XRAY))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.status()).isEqualTo(401));
    }

    @Test
    void aServiceAsksAboutItself() {
        REALM.service("decide");

        assertThat(WORKSPACES.person(REALM.serviceToken()).can("project.view", CHEST_XRAY))
                .isFalse();
    }

    private static io.github.keycloakworkspaces.client.Person person(String name) {
        return WORKSPACES.person(ACME.person(name).token());
    }
}
