package io.github.keycloakworkspaces.testsuite.cluster;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.testsuite.api.Filling;
import io.github.keycloakworkspaces.testsuite.mapping.HeardGroups;
import io.github.keycloakworkspaces.testsuite.server.Cluster;
import io.github.keycloakworkspaces.testsuite.server.Http;
import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.Mail;
import io.github.keycloakworkspaces.testsuite.server.MailServer;
import io.github.keycloakworkspaces.testsuite.server.Obstacle;
import io.github.keycloakworkspaces.testsuite.server.OrganizationDraft;
import io.github.keycloakworkspaces.testsuite.server.Patience;
import io.github.keycloakworkspaces.testsuite.server.RealmDraft;
import io.github.keycloakworkspaces.testsuite.server.SignUpForm;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * One of two nodes loses its power while it sends mails in the background, stores invitations, imports an organization,
 * activates somebody, changes roles and gives everybody what a group mapping gives, each in an organization of its own.
 * The other node goes on alone.
 */
@EnabledIfSystemProperty(named = "workspaces.database", matches = "postgres")
class NodeDeathTest {

    private static final int INVITED = 30;
    private static final int SENT = 9;
    private static final int WORKERS = 20;
    private static final int IN_A_GROUP = 300;

    private static final Cluster CLUSTER = Cluster.shared();
    private static final Cluster.Node DYING = CLUSTER.node(2);
    private static final MailServer MAIL = MailServer.start();
    private static final TestRealm REALM = TestRealm.with(CLUSTER.server())
            .organization("acme", OrganizationDraft::everyRole)
            .organization("globex", OrganizationDraft::everyRole)
            .organization(
                    "initech",
                    organization -> organization
                            .owner("owner")
                            .workspace("Letters", workspace -> workspace.project("letters", project -> {})))
            .organization("umbrella", NodeDeathTest::withWorkers)
            .organization(
                    "wayne",
                    organization -> organization
                            .owner("owner")
                            .annotator("unlucky")
                            .workspace("First", first -> {})
                            .workspace("Radiology", radiology -> {}))
            .create();
    private static final RealmDraft IMPORT = TestRealm.with(CLUSTER.server())
            .plain()
            .organization(
                    "hooli",
                    organization -> organization
                            .everyRole()
                            .workspace(
                                    "Radiology",
                                    workspace -> workspace
                                            .member("manager")
                                            .project("chest-xray", project -> project.member("annotator", "RE"))));
    private static final TestRealm IMPORTING = IMPORT.create();

    /** The roles that were answered with success before the end, by the number of the person. */
    private static final Map<Long, String> ANSWERED = new ConcurrentHashMap<>();

    /** The one that wasn't answered any more. */
    private static final Map<Long, String> UNANSWERED = new ConcurrentHashMap<>();

    private final TestOrganization acme = REALM.organization("acme");
    private final TestOrganization globex = REALM.organization("globex");
    private final TestOrganization initech = REALM.organization("initech");
    private final TestOrganization umbrella = REALM.organization("umbrella");

    private static final HeardGroups GROUPS = new HeardGroups(REALM.organization("wayne"));

    private static OrganizationDraft withWorkers(OrganizationDraft organization) {
        organization.owner("owner");
        IntStream.range(0, WORKERS).forEach(i -> organization.annotator("worker" + i));
        return organization;
    }

    @BeforeAll
    static void aNodeDies() {
        MAIL.serve(REALM);
        REALM.organization("acme").person("annotator").signIn();
        Filling.of(REALM.organization("wayne"), IN_A_GROUP).people();
        GROUPS.everybodyIn("staff");
        try (var last = rowOfTheLastInTheGroup()) {
            mapTheGroup();
            last.awaitWaiting(1);
            theNodeDiesWhileMuchIsUnderWay();
        }
    }

    private static void theNodeDiesWhileMuchIsUnderWay() {
        try (var member = rowOfPendingMember();
                var invitations = Obstacle.inFrontOf(CLUSTER.database(), "KW_INVITATION_PROJECT");
                var projects = Obstacle.inFrontOf(CLUSTER.database(), "KW_PROJECT_MEMBER")) {
            List<CompletableFuture<Void>> stuck = List.of(
                    inBackground(NodeDeathTest::activate),
                    inBackground(NodeDeathTest::storeInvitations),
                    inBackground(NodeDeathTest::importOrganization));
            List.of(member, invitations, projects).forEach(obstacle -> obstacle.awaitWaiting(1));
            var roles = inBackground(NodeDeathTest::changeRoles);
            MAIL.before(invited(SENT), () -> {
                Patience.until("some roles were changed", () -> ANSWERED.size() == WORKERS);
                DYING.kill();
            });
            assertThat(isAnswered(NodeDeathTest::sendMails)).isTrue();
            stuck.forEach(CompletableFuture::join);
            roles.join();
        }
    }

    @AfterAll
    static void itComesBack() {
        DYING.start();
    }

    @Test
    void theOtherNodeSendsTheMailsThatAreLeft() {
        var acmes = new Inviter(acme.owner());
        String[] all =
                IntStream.range(0, INVITED).mapToObj(NodeDeathTest::invited).toArray(String[]::new);

        // The one that was being sent is free when the lease of the dead node has ended.
        assertThat(acmes.settled(all))
                .allMatch(found -> found.path("mail_state").asText().equals("sent"))
                .allMatch(found -> found.path("void_reason").isNull());
        // One that the mail server had taken when the node died comes again, with the same link.
        assertThat(Arrays.stream(all).filter(email -> MAIL.to(email).size() > 1))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(all)
                .allSatisfy(email -> assertThat(
                                MAIL.to(email).stream().map(Mail::link).distinct())
                        .hasSize(1));
    }

    @Test
    void aMailThatTheDeadNodeHadBegunLeadsIn() {
        var acmes = new Inviter(acme.owner());
        acmes.settled(invited(SENT));

        assertThat(SignUpForm.followIntoTheApp(REALM, MAIL.lastTo(invited(SENT)).link())
                        .register(invited(SENT))
                        .done())
                .isTrue();
    }

    @Test
    void invitationsThatWereBeingStoredAreNotThereAndNobodyGotAMail() {
        assertThat(new Inviter(initech.owner()).list("")).isEmpty();
        assertThat(MAIL.to("stored0@mail.example")).isEmpty();
    }

    @Test
    void anActivationThatWasNotFinishedHasNotHappenedAndCanBeDoneAgain() {
        assertThat(globex.member("pending").path("role").asText()).isEqualTo("NO");
        assertThat(globex.person("pending").directGrant().status()).isEqualTo(400);

        globex.give("pending", "AN");

        assertThat(globex.person("pending")
                        .signIn()
                        .claim()
                        .path("organization")
                        .path("role")
                        .asText())
                .isEqualTo("AN");
    }

    @Test
    void anImportThatWasNotFinishedLeftNothingAndCanBeDoneAgain() {
        assertThat(IMPORTING.admin().get("/organizations").expect(200).json()).isEmpty();
        assertThat(IMPORTING
                        .admin()
                        .get("/clients?clientId=workspaces")
                        .expect(200)
                        .json())
                .isEmpty();
        assertThat(CLUSTER.database().query("SELECT ID FROM KW_PERSON WHERE REALM_ID = ?", IMPORTING.id()))
                .isEmpty();

        IMPORTING.admin().post("/workspaces/enable", IMPORT.enabling()).expect(200);

        var hooli = IMPORTING.organization("hooli");
        assertThat(hooli.members()).hasSize(7);
        assertThat(hooli.person("annotator")
                        .tokens()
                        .claim()
                        .path("projects")
                        .get(0)
                        .path("role")
                        .asText())
                .isEqualTo("RE");
    }

    @Test
    void everyRoleThatWasAnsweredWithSuccessIsThere() {
        Map<Long, String> roles = new HashMap<>();
        umbrella.members()
                .forEach(member -> roles.put(
                        member.path("user").path("id").asLong(),
                        member.path("role").asText()));

        assertThat(UNANSWERED).hasSize(1);
        ANSWERED.forEach(
                (person, role) -> assertThat(roles.get(person)).isIn(role, UNANSWERED.getOrDefault(person, role)));
    }

    @Test
    void everybodyHasWhatTheMappingGives() {
        TestOrganization wayne = REALM.organization("wayne");

        JsonNode done = GROUPS.evaluated();

        assertThat(done.path("done").asInt()).isEqualTo(IN_A_GROUP + 2);
        assertThat(done.path("failed").asInt()).isZero();
        assertThat(CLUSTER.database()
                        .query("SELECT ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND ROLE = 'MA'", wayne.id()))
                .hasSize(IN_A_GROUP + 1);
    }

    @Test
    void whoWasSignedInGoesOn() {
        assertThat(acme.person("annotator").refresh().status()).isEqualTo(200);
    }

    private static Obstacle rowOfPendingMember() {
        var globex = REALM.organization("globex");
        return Obstacle.with(
                CLUSTER.database(),
                "SELECT ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? AND PERSON_ID = ? FOR UPDATE",
                globex.id(),
                globex.number("pending"));
    }

    /** Whoever changes it waits. */
    private static Obstacle rowOfTheLastInTheGroup() {
        return Obstacle.with(
                CLUSTER.database(),
                "SELECT ID FROM KW_MEMBER WHERE ORGANIZATION_ID = ? ORDER BY PERSON_ID DESC LIMIT 1 FOR UPDATE",
                REALM.organization("wayne").id());
    }

    private static void mapTheGroup() {
        TestOrganization wayne = REALM.organization("wayne");
        dying(wayne)
                .post(
                        "/organizations/" + wayne.id() + "/group-mappings",
                        Map.of("source", "saml", "group", "staff", "role", "MA"))
                .expect(201);
    }

    private static void activate() {
        var globex = REALM.organization("globex");
        dying(globex).patch(globex.memberships(), Map.of("user_id", globex.number("pending"), "role", "AN"));
    }

    private static void storeInvitations() {
        var initech = REALM.organization("initech");
        dying(initech)
                .post(
                        "/invite/send-email",
                        Map.ofEntries(
                                entry("emails", List.of("stored0@mail.example", "stored1@mail.example")),
                                entry("role", "AN"),
                                entry("projects", List.of(initech.project("letters")))));
    }

    private static void importOrganization() {
        DYING.here(IMPORTING.admin()).post("/workspaces/enable", IMPORT.enabling());
    }

    private static void sendMails() {
        dying(REALM.organization("acme"))
                .post(
                        "/invite/send-email",
                        Map.of(
                                "emails",
                                IntStream.range(0, INVITED)
                                        .mapToObj(NodeDeathTest::invited)
                                        .toList(),
                                "role",
                                "AN"));
    }

    /** One after the other, until there is no answer. */
    private static void changeRoles() {
        var umbrella = REALM.organization("umbrella");
        Http api = dying(umbrella);
        List<Long> workers = IntStream.range(0, WORKERS)
                .mapToObj(i -> umbrella.number("worker" + i))
                .toList();
        for (int i = 0; ; i++) {
            long worker = workers.get(i % WORKERS);
            String role = i / WORKERS % 2 == 0 ? "RE" : "AN";
            UNANSWERED.put(worker, role);
            api.patch(umbrella.memberships(), Map.of("user_id", worker, "role", role))
                    .expect(200);
            ANSWERED.put(worker, role);
            UNANSWERED.clear();
        }
    }

    private static String invited(int number) {
        return "invited" + number + "@mail.example";
    }

    private static Http dying(TestOrganization organization) {
        return DYING.here(organization.owner().api());
    }

    private static CompletableFuture<Void> inBackground(Runnable action) {
        return CompletableFuture.runAsync(() -> assertThat(isAnswered(action)).isFalse());
    }

    private static boolean isAnswered(Runnable action) {
        try {
            action.run();
            return true;
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }
}
