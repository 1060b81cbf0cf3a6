package io.github.keycloakworkspaces.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.shared.WorkspaceId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be asked for as the role of a mapping. */
class TargetTest {

    private static final ProjectId PROJECT = new ProjectId(42);

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "NOT_ACTIVATED", "DEACTIVATED"})
    void ownershipAndStatesAreNotMapped(Role role) {
        assertThatThrownBy(() -> Target.OrganizationRole.of(role)).hasMessageContaining("role.not_mappable");
    }

    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "MANAGER", "REVIEWER", "ANNOTATOR"})
    void everyOtherRoleIs(Role role) {
        assertThat(Target.OrganizationRole.of(role).with(Optional.of(Role.ANNOTATOR)))
                .isEqualTo(new Target.OrganizationRole(Role.ANNOTATOR));
    }

    @Test
    void aRoleIsChangedInPlaceAndNeverTaken() {
        Target role = Target.OrganizationRole.of(Role.MANAGER);

        assertThat(role.with(Optional.of(Role.REVIEWER)).key()).isEqualTo(role.key());
        assertThatThrownBy(() -> role.with(Optional.empty())).hasMessageContaining("mapping.one_target");
    }

    @Test
    void aProjectHasARoleOrNone() {
        Target project = Target.Project.of(PROJECT, Optional.of(Role.REVIEWER));

        assertThat(project.with(Optional.empty())).isEqualTo(new Target.Project(PROJECT, Optional.empty()));
        assertThat(project.with(Optional.empty()).key()).isEqualTo(project.key());
        assertThatThrownBy(() -> project.with(Optional.of(Role.MANAGER))).hasMessageContaining("role.not_project_role");
    }

    @Test
    void aWorkspaceHasNone() {
        Target there = new Target.Workspace(new WorkspaceId(7));
        Target toCome = new Target.WorkspaceTitle("Radiology");

        assertThat(there.with(Optional.empty())).isEqualTo(there);
        assertThat(toCome.with(Optional.empty())).isEqualTo(toCome);
        assertThatThrownBy(() -> there.with(Optional.of(Role.ANNOTATOR))).hasMessageContaining("mapping.one_target");
        assertThatThrownBy(() -> toCome.with(Optional.of(Role.ANNOTATOR))).hasMessageContaining("mapping.one_target");
    }
}
