package io.github.keycloakworkspaces.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.persistence.OptimisticLockException;
import java.io.EOFException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ModelException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "53300", "90067", "90098", "90121"})
    void aDatabaseThatCanNotBeReachedIsAway(String state) {
        var failure = new ModelException("Database operation failed", new SQLException("gone", state));

        assertThat(Outage.reason(failure)).contains("gone");
    }

    @Test
    void aConnectionThatBreaksIsToldByItsInnermostCause() {
        assertThat(Outage.reason(new ModelException("Database operation failed", new EOFException())))
                .isNotNull();
    }

    @Test
    void anAnswerThatCanNotBeWrittenIsNone() {
        assertThat(Outage.reason(
                        new UncheckedIOException(new JsonGenerationException("too deep", (JsonGenerator) null))))
                .isNull();
    }

    @Test
    void aPoolThatGivesNoConnectionIsAsBad() {
        assertThat(Outage.reason(new IllegalStateException(new SQLException("acquisition timeout"))))
                .isNotNull();
    }

    /** As a transaction manager tells of a commit that failed. */
    @Test
    void aCommitThatFailsWithTheDatabaseIsToldByWhatWasAdded() {
        var rolledBack = new IllegalStateException("could not commit");
        rolledBack.addSuppressed(new IllegalStateException("resource failed", new SQLException("gone", "08006")));

        assertThat(Outage.reason(new IllegalArgumentException(rolledBack))).contains("gone");
    }

    @Test
    void causesThatLeadInACircleEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);

        assertThat(Outage.reason(one)).isNull();
    }

    /** A broken constraint, a lock that was not had, an answer that takes too long. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "57014", "42P01"})
    void aDatabaseThatRefusesIsThere(String state) {
        assertThat(Outage.reason(new ModelException("no", new SQLException("refused", state))))
                .isNull();
    }

    /** Something that is there already or no more, and transactions that wait for each other. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "23506", "40001", "40P01"})
    void whatSomebodyElseDidAtTheSameTimeIsACollision(String state) {
        var rolledBack = new IllegalStateException("could not commit");
        rolledBack.addSuppressed(new ModelException("no", new SQLException("refused", state)));

        assertThat(Outage.collision(rolledBack)).contains("refused");
    }

    @Test
    void aRowThatIsGoneWhenItIsWrittenIsACollision() {
        assertThat(Outage.collision(new ModelException("no", new OptimisticLockException("deleted meanwhile"))))
                .contains("deleted meanwhile");
    }

    /** A value that doesn't fit, a check, an answer that takes too long: of these the server is to be told. */
    @ParameterizedTest
    @ValueSource(strings = {"22001", "23514", "57014", "42P01", "08006"})
    void otherRefusalsAreNone(String state) {
        assertThat(Outage.collision(new ModelException("no", new SQLException("refused", state))))
                .isNull();
    }

    @Test
    void aFailureWithoutAStateIsNone() {
        assertThat(Outage.collision(new IllegalStateException(new SQLException("no state"))))
                .isNull();
    }

    @Test
    void otherFailuresAreNotTheDatabases() {
        assertThat(Outage.reason(new ModelException("no", new IllegalStateException())))
                .isNull();
    }
}
