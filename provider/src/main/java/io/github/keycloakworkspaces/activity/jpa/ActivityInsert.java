package io.github.keycloakworkspaces.activity.jpa;

import io.github.keycloakworkspaces.activity.Activity;
import io.github.keycloakworkspaces.activity.ActivityWriter;
import io.github.keycloakworkspaces.activity.EntryOrganization;
import io.github.keycloakworkspaces.activity.Subject;
import io.github.keycloakworkspaces.membership.sql.Workplace;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Adds lines of any realm in the transaction that is open. One statement a kind of place, sent in batches: it looks up
 * the organization, the person's number and what the line is about unless that was seen, and adds nothing where there is
 * no organization.
 */
public final class ActivityInsert implements ActivityWriter {

    private static final String INSERT = """
            INSERT INTO KW_ACTIVITY (ORGANIZATION_ID, PERSON_ID, KIND, HAPPENED_AT, METHOD, URL, STATUS, DURATION,
              ADDRESS, AGENT, REFERER, USER_SESSION, PROJECT_ID, WORKSPACE_OWNER_ID)
            SELECT k.ID, p.ID, CAST(? AS VARCHAR(16)), CAST(? AS BIGINT), CAST(? AS VARCHAR(10)),
              CAST(? AS VARCHAR(256)), CAST(? AS INT), CAST(? AS INT), CAST(? AS VARCHAR(64)),
              CAST(? AS VARCHAR(1024)), CAST(? AS VARCHAR(1024)), CAST(? AS VARCHAR(8)),
              COALESCE(CAST(? AS BIGINT), j.ID), COALESCE(CAST(? AS BIGINT), w.CREATED_BY)
            FROM KW_ORGANIZATION k
            LEFT JOIN KW_PERSON p ON p.REALM_ID = k.REALM_ID AND p.USER_ID = CAST(? AS VARCHAR(255))
            LEFT JOIN KW_PROJECT j ON j.ID = CAST(? AS BIGINT) AND j.ORGANIZATION_ID = k.ID
            LEFT JOIN KW_WORKSPACE w ON w.ID = COALESCE(CAST(? AS BIGINT), j.WORKSPACE_ID)
              AND w.ORGANIZATION_ID = k.ID
            WHERE k.REALM_ID = ? AND\s""";

    private static final String KNOWN = INSERT + "k.ID = ?";

    private static final String OF_NATIVE = INSERT + "k.ORG_ID = ?";

    private static final String WORKPLACE = INSERT + """
            k.ID = (
              SELECT COALESCE((
                SELECT n.ORGANIZATION_ID FROM KW_MEMBER n
                JOIN KW_ORGANIZATION nk ON nk.ID = n.ORGANIZATION_ID
                JOIN ORG ng ON ng.ID = nk.ORG_ID AND ng.ALIAS = CAST(? AS VARCHAR(255))
                WHERE n.PERSON_ID = q.ID AND n.DELETED_AT IS NULL),\s""" + Workplace.of("q") + """
            , (
                SELECT m.ORGANIZATION_ID FROM KW_MEMBER m
                WHERE m.PERSON_ID = q.ID AND m.DELETED_AT IS NULL
                ORDER BY m.CHANGED_AT DESC, m.ORGANIZATION_ID DESC FETCH FIRST 1 ROW ONLY))
              FROM KW_PERSON q WHERE q.REALM_ID = ? AND q.USER_ID = ?)""";

    private final EntityManager em;

    public ActivityInsert(EntityManager em) {
        this.em = em;
    }

    @Override
    public void write(List<Activity> batch) {
        if (batch.isEmpty()) {
            em.createNativeQuery("SELECT COUNT(*) FROM KW_ACTIVITY WHERE ID = 0")
                    .getSingleResult();
            return;
        }
        em.<Connection>runWithConnection(connection -> {
            try (PreparedStatement known = connection.prepareStatement(KNOWN);
                    PreparedStatement ofNative = connection.prepareStatement(OF_NATIVE);
                    PreparedStatement workplace = connection.prepareStatement(WORKPLACE)) {
                for (Activity activity : batch) {
                    add(activity, known, ofNative, workplace);
                }
                known.executeBatch();
                ofNative.executeBatch();
                workplace.executeBatch();
            }
        });
    }

    private static void add(
            Activity activity, PreparedStatement known, PreparedStatement ofNative, PreparedStatement workplace)
            throws SQLException {
        EntryOrganization place = activity.place();
        if (place instanceof EntryOrganization.Known organization) {
            values(known, activity).number(organization.organization().value()).add();
        } else if (place instanceof EntryOrganization.OfNative organization) {
            values(ofNative, activity).text(organization.nativeId()).add();
        } else if (place instanceof EntryOrganization.WorkplaceOf person) {
            values(workplace, activity)
                    .text(person.alias())
                    .text(activity.realm())
                    .text(person.account().value())
                    .add();
        }
    }

    private static Parameters values(PreparedStatement statement, Activity activity) throws SQLException {
        var account = activity.account();
        var seen = activity.subject() instanceof Subject.Seen thing ? thing : null;
        var project = seen == null ? null : seen.project();
        var named = activity.subject() instanceof Subject.Named claims ? claims : null;
        return new Parameters(statement)
                .text(activity.kind().code())
                .number(activity.at().toEpochMilli())
                .text(activity.method())
                .text(activity.url())
                .small(activity.status())
                .small(activity.milliseconds())
                .text(activity.origin().address())
                .text(activity.origin().agent())
                .text(activity.origin().referer())
                .text(activity.origin().session())
                .number(project == null ? null : project.value())
                .number(seen == null ? null : seen.workspaceOwner().value())
                .text(account == null ? null : account.value())
                .number(named == null ? null : named.project())
                .number(named == null ? null : named.workspace())
                .text(activity.realm());
    }
}
