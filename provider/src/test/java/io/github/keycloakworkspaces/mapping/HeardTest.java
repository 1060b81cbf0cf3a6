package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keycloakworkspaces.mapping.GroupStore.Heard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether it matters what a source says now, after what was heard before. */
final class HeardTest {

    private static final GroupRef STAFF = GroupName.of("staff").of(GroupSource.SAML);
    private static final GroupRef LEADS = GroupName.of("leads").of(GroupSource.SAML);
    private static final GroupRef TEAM = new GroupRef(GroupSource.KEYCLOAK, "id");

    @Test
    void theSameFromWhoHadTheLastWordDoesNotMatter() {
        Heard heard = new Heard(
                List.of(new Run(GroupSource.OIDC, 1, false), new Run(GroupSource.SAML, 2, false)),
                Set.of(STAFF),
                Set.of());

        assertThat(heard.speaks(GroupSource.SAML, Set.of(STAFF))).isFalse();
        assertThat(heard.speaks(GroupSource.SAML, Set.of(STAFF, LEADS))).isTrue();
        assertThat(heard.speaks(GroupSource.SAML, Set.of())).isTrue();
    }

    @Test
    void aSourceHasTheLastWordBySayingTheSameAfterAnother() {
        Heard heard = new Heard(
                List.of(new Run(GroupSource.SAML, 1, false), new Run(GroupSource.OIDC, 2, false)),
                Set.of(STAFF),
                Set.of());

        assertThat(heard.speaks(GroupSource.SAML, Set.of(STAFF))).isTrue();
    }

    @Test
    void aSourceThatWasOverruledSpeaksAgain() {
        Heard heard = new Heard(List.of(new Run(GroupSource.SAML, 1, true)), Set.of(STAFF), Set.of());

        assertThat(heard.speaks(GroupSource.SAML, Set.of(STAFF))).isTrue();
    }

    @Test
    void aSourceThatKnowsSomebodyInNoGroupHasSpoken() {
        assertThat(Heard.NOTHING.speaks(GroupSource.SAML, Set.of())).isTrue();
    }

    /** A sign-in is no word of Keycloak's: what was changed by hand since stays so. */
    @Test
    void keycloakSpeaksOnlyWhenGroupsHaveChanged() {
        Heard heard = new Heard(List.of(new Run(GroupSource.KEYCLOAK, 1, true)), Set.of(TEAM), Set.of());

        assertThat(heard.speaks(GroupSource.KEYCLOAK, Set.of(TEAM))).isFalse();
        assertThat(heard.speaks(GroupSource.KEYCLOAK, Set.of())).isTrue();
        assertThat(Heard.NOTHING.speaks(GroupSource.KEYCLOAK, Set.of())).isFalse();
    }

    @Test
    void groupsOfAnotherSourceAreNoneOfItsBusiness() {
        Heard heard = new Heard(List.of(new Run(GroupSource.SAML, 1, false)), Set.of(STAFF, TEAM), Set.of());

        assertThat(heard.speaks(GroupSource.SAML, Set.of(STAFF))).isFalse();
    }
}
