package io.github.keycloakworkspaces.testsuite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.testsuite.server.Inviter;
import io.github.keycloakworkspaces.testsuite.server.TestOrganization;
import io.github.keycloakworkspaces.testsuite.server.TestRealm;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses even from a program that is wrong, and what goes with what it belongs to. */
final class InvitationConstraintTest {

    private static final TestRealm REALM = TestRealm.draft()
            .organization(
                    "acme",
                    acme -> acme.owner("owner")
                            .workspace("Radiology", radiology -> radiology.project("xray", xray -> {}))
                            .workspace("Passing", passing -> passing.project("passing", project -> {})))
            .organization(
                    "globex",
                    globex ->
                            globex.owner("owner").workspace("Notes", notes -> notes.project("letters", letters -> {})))
            .create();

    private final TestOrganization acme = REALM.organization("acme");
    private final TestOrganization globex = REALM.organization("globex");
    private final Inviter owner = new Inviter(acme.owner());

    /** An address of its own for each test: one gets few mails an hour. */
    private final String email = UUID.randomUUID() + "@mail.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE KW_INVITATION_WORKSPACE SET WORKSPACE_ID = NOTES WHERE INVITATION_ID = INVITATION",
                "UPDATE KW_INVITATION_PROJECT SET PROJECT_ID = LETTERS WHERE INVITATION_ID = INVITATION",
                "UPDATE KW_INVITATION_PROJECT SET ORGANIZATION_ID = GLOBEX WHERE INVITATION_ID = INVITATION",
                "UPDATE KW_INVITATION SET ORGANIZATION_ID = GLOBEX WHERE ID = INVITATION",
                "UPDATE KW_INVITATION SET USED_AT = 1 WHERE ID = INVITATION",
                "UPDATE KW_INVITATION SET OPEN_FOR = NULL WHERE ID = INVITATION",
                "UPDATE KW_INVITATION SET ROLE = 'OW' WHERE ID = INVITATION",
                "UPDATE KW_INVITATION SET MAIL_STATE = 'lost' WHERE ID = INVITATION",
                "UPDATE KW_INVITATION SET MAIL_STATE = 'sent', MAIL_ERROR = NULL, SENT_AT = NULL WHERE ID = INVITATION",
                "UPDATE KW_INVITATION SET MAIL_STATE = 'failed', MAIL_ERROR = NULL WHERE ID = INVITATION"
            })
    void isRefused(String statement) {
        long invitation = invite();

        assertThatThrownBy(() -> REALM.server()
                        .database()
                        .update(statement
                                .replace("= INVITATION", "= " + invitation)
                                .replace("NOTES", String.valueOf(globex.workspace("Notes")))
                                .replace("LETTERS", String.valueOf(globex.project("letters")))
                                .replace("GLOBEX", String.valueOf(globex.id()))))
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void aWorkspaceThatIsDeletedIsNotOfferedAnyMore() {
        owner.invite(email, "AN", List.of(acme.workspace("Passing")), List.of(acme.project("passing")));

        REALM.server().database().update("DELETE FROM KW_WORKSPACE WHERE ID = ?", acme.workspace("Passing"));

        var left = owner.latest(email);
        assertThat(left.path("state").asText()).isEqualTo("open");
        assertThat(left.path("workspaces")).isEmpty();
        assertThat(left.path("projects")).isEmpty();
    }

    private long invite() {
        return owner.invite(email, "AN", List.of(acme.workspace("Radiology")), List.of(acme.project("xray")))
                .path("id")
                .asLong();
    }
}
