package io.github.keycloakworkspaces.transfer.apply.jpa;

import static io.github.keycloakworkspaces.transfer.apply.jpa.JpaMemberRows.millis;
import static io.github.keycloakworkspaces.transfer.apply.jpa.StatementBatch.row;

import io.github.keycloakworkspaces.http.Json;
import io.github.keycloakworkspaces.mapping.Target;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.MappingId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.MappingRows;
import io.github.keycloakworkspaces.transfer.state.Following.GivenRole;
import io.github.keycloakworkspaces.transfer.state.Following.Heard;
import io.github.keycloakworkspaces.transfer.state.Following.ScimState;
import io.github.keycloakworkspaces.transfer.state.MappingsState.SsoState;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of group mappings, of groups with the people in them, and of what roles follow. */
public final class JpaMappingRows implements MappingRows {

    private static final String NO_SETTINGS = "DELETE FROM KW_SSO_SETTINGS WHERE ORGANIZATION_ID = ?";

    private static final String SETTINGS = """
            INSERT INTO KW_SSO_SETTINGS (ORGANIZATION_ID, MANUAL_ROLES, MANUAL_WORKSPACES, MANUAL_PROJECTS, SAML)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String NO_MAPPING = "DELETE FROM KW_GROUP_MAPPING WHERE ORGANIZATION_ID = ? AND ID = ?";

    private static final String MAPPING = """
            INSERT INTO KW_GROUP_MAPPING
              (ID, ORGANIZATION_ID, SOURCE, GROUP_KEY, NAME, TARGET_KEY, ROLE, WORKSPACE_ID, WORKSPACE_TITLE, PROJECT_ID,
               PROJECT_ROLE, CREATED_AT)
            VALUES (nextval('KW_GROUP_MAPPING_SEQ'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String GROUP = """
            INSERT INTO KW_GROUP
              (ID, ORGANIZATION_ID, SOURCE, GROUP_KEY, NAME, EXTERNAL_ID, CREATED_AT, CHANGED_AT)
            VALUES (nextval('KW_GROUP_SEQ'), ?, ?, ?, ?, ?, ?, ?)""";

    private static final String MEMBER = """
            INSERT INTO KW_GROUP_MEMBER
              (ID, ORGANIZATION_ID, GROUP_ID, PERSON_ID, CREATED_AT)
            SELECT nextval('KW_GROUP_MEMBER_SEQ'), g.ORGANIZATION_ID, g.ID, CAST(? AS BIGINT), CAST(? AS BIGINT)
            FROM KW_GROUP g WHERE g.ORGANIZATION_ID = ? AND g.SOURCE = ? AND g.GROUP_KEY = ?""";

    /** The last mapping that the group had when they left it; where numbers and times disagree, rather too few. */
    private static final String LEFT = """
            INSERT INTO KW_GROUP_MEMBER
              (ID, ORGANIZATION_ID, GROUP_ID, PERSON_ID, CREATED_AT, LEFT_AT, LEFT_MAPPING)
            SELECT nextval('KW_GROUP_MEMBER_SEQ'), g.ORGANIZATION_ID, g.ID, CAST(? AS BIGINT), CAST(? AS BIGINT),
              CAST(? AS BIGINT), COALESCE(
                (SELECT MIN(m.ID) - 1 FROM KW_GROUP_MAPPING m WHERE m.ORGANIZATION_ID = g.ORGANIZATION_ID
                   AND m.SOURCE = g.SOURCE AND m.GROUP_KEY = g.GROUP_KEY AND m.CREATED_AT > ?),
                (SELECT MAX(m.ID) FROM KW_GROUP_MAPPING m WHERE m.ORGANIZATION_ID = g.ORGANIZATION_ID), 0)
            FROM KW_GROUP g WHERE g.ORGANIZATION_ID = ? AND g.SOURCE = ? AND g.GROUP_KEY = ?""";

    private static final String RUN = """
            INSERT INTO KW_GROUP_RUN (ID, ORGANIZATION_ID, PERSON_ID, SOURCE, OVERRULED, CREATED_AT)
            VALUES (nextval('KW_GROUP_RUN_SEQ'), ?, ?, ?, ?, ?)""";

    private static final String GIVEN =
            "UPDATE KW_MEMBER SET BASE_ROLE = ?, BASE_SOURCE = ? WHERE ORGANIZATION_ID = ? AND PERSON_ID = ?";

    private static final String IMPOSED =
            "UPDATE KW_MEMBER SET IMPOSED = TRUE WHERE ORGANIZATION_ID = ? AND PERSON_ID = ?";

    private static final String SCIM = """
            INSERT INTO KW_SCIM_USER
              (ID, ORGANIZATION_ID, PERSON_ID, USER_NAME, USER_NAME_KEY, EMAIL_KEY, EXTERNAL_ID, RECORD, ACTIVE,
               PROVISIONED, CREATED_AT, CHANGED_AT, DELETED_AT)
            VALUES (nextval('KW_SCIM_USER_SEQ'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final StatementBatch rows;
    private final Clock clock;

    public JpaMappingRows(EntityManager em, Clock clock) {
        this.rows = new StatementBatch(em);
        this.clock = clock;
    }

    @Override
    public void put(OrganizationId organization, SsoState settings) {
        rows.send(NO_SETTINGS, List.<@Nullable Object[]>of(row(organization.value())));
        Object saml = settings.saml();
        rows.send(
                SETTINGS,
                List.<@Nullable Object[]>of(row(
                        organization.value(),
                        settings.manualRoles(),
                        settings.manualWorkspaces(),
                        settings.manualProjects(),
                        saml == null ? null : Json.write(saml))));
    }

    @Override
    public void remove(OrganizationId organization, Collection<MappingId> mappings) {
        rows.send(NO_MAPPING, List.copyOf(mappings), mapping -> row(organization.value(), mapping.value()));
    }

    @Override
    public void add(OrganizationId organization, List<NewMapping> mappings) {
        rows.send(MAPPING, mappings, mapping -> mapping(organization, mapping));
    }

    private @Nullable Object[] mapping(OrganizationId organization, NewMapping mapping) {
        Role role = null;
        Long workspace = null;
        String title = null;
        Long project = null;
        Role projectRole = null;
        if (mapping.target() instanceof Target.OrganizationRole given) {
            role = given.role();
        } else if (mapping.target() instanceof Target.Workspace place) {
            workspace = place.workspace().value();
        } else if (mapping.target() instanceof Target.WorkspaceTitle missing) {
            title = missing.title();
        } else if (mapping.target() instanceof Target.Project place) {
            project = place.project().value();
            projectRole = place.role().orElse(null);
        }
        return row(
                organization.value(),
                mapping.group().source().code(),
                mapping.group().key(),
                mapping.name(),
                mapping.target().key(),
                code(role),
                workspace,
                title,
                project,
                code(projectRole),
                millis(mapping.createdAt(), clock.millis()));
    }

    private static @Nullable String code(@Nullable Role role) {
        return role == null ? null : role.code();
    }

    @Override
    public void addGroups(OrganizationId organization, List<NewGroup> groups) {
        long now = clock.millis();
        rows.send(
                GROUP,
                groups,
                group -> row(
                        organization.value(),
                        group.group().source().code(),
                        group.group().key(),
                        group.name(),
                        group.externalId(),
                        millis(group.createdAt(), now),
                        now));
    }

    @Override
    public void addGroupMembers(OrganizationId organization, List<NewGroupMember> members) {
        long now = clock.millis();
        rows.send(
                MEMBER,
                members.stream().filter(member -> !member.left()).toList(),
                member -> row(
                        member.person().value(),
                        millis(member.since(), now),
                        organization.value(),
                        member.group().source().code(),
                        member.group().key()));
        rows.send(LEFT, members.stream().filter(NewGroupMember::left).toList(), member -> {
            long left = millis(member.since(), now);
            return row(
                    member.person().value(),
                    left,
                    left,
                    left,
                    organization.value(),
                    member.group().source().code(),
                    member.group().key());
        });
    }

    @Override
    public void addFollowing(OrganizationId organization, List<NewFollowing> following) {
        long now = clock.millis();
        List<@Nullable Object[]> runs = new ArrayList<>();
        List<@Nullable Object[]> given = new ArrayList<>();
        List<@Nullable Object[]> imposed = new ArrayList<>();
        List<@Nullable Object[]> scim = new ArrayList<>();
        for (NewFollowing one : following) {
            long person = one.person().value();
            for (Heard heard : one.following().heard()) {
                runs.add(row(
                        organization.value(),
                        person,
                        heard.source().code(),
                        heard.overruled(),
                        millis(heard.at(), now)));
            }
            GivenRole role = one.following().given();
            if (role != null) {
                given.add(row(role.role().code(), role.source().code(), organization.value(), person));
            }
            ScimState state = one.following().scim();
            if (state != null) {
                scim.add(scim(organization, person, state));
            }
            if (state != null && state.imposed()) {
                imposed.add(row(organization.value(), person));
            }
        }
        rows.send(RUN, runs);
        rows.send(GIVEN, given);
        rows.send(IMPOSED, imposed);
        rows.send(SCIM, scim);
    }

    private @Nullable Object[] scim(OrganizationId organization, long person, ScimState state) {
        long now = clock.millis();
        boolean deleted = state.deletedAt() != null;
        return row(
                organization.value(),
                person,
                state.userName(),
                deleted ? null : state.userName().toLowerCase(Locale.ROOT),
                state.email(),
                state.externalId(),
                Json.write(state.record()),
                state.active() && !deleted,
                state.provisioned(),
                millis(state.createdAt(), now),
                millis(state.changedAt(), now),
                deleted ? (Object) millis(state.deletedAt(), now) : null);
    }
}
