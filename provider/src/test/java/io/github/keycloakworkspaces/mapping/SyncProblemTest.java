package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody else's text may be in a sync error. */
final class SyncProblemTest {

    @Test
    void whatIsTooLongIsCut() {
        SyncProblem problem = new SyncProblem("group.name", "g".repeat(300), "d".repeat(2000));

        assertThat(problem.group()).hasSize(255).endsWith("…");
        assertThat(problem.detail()).hasSize(1000).endsWith("…");
    }

    /** PostgreSQL stores no such character. */
    @Test
    void aZeroCharacterIsLeftOut() {
        assertThat(new SyncProblem("group.name", "a\0b", "c\0d")).isEqualTo(new SyncProblem("group.name", "ab", "cd"));
    }
}
