package io.github.keycloakworkspaces.transfer.apply.jpa;

import static io.github.keycloakworkspaces.transfer.apply.jpa.JpaMemberRows.millis;
import static io.github.keycloakworkspaces.transfer.apply.jpa.StatementBatch.row;

import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.tag.Tags;
import io.github.keycloakworkspaces.transfer.apply.TagRows;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of tags, and of who has them. */
public final class JpaTagRows implements TagRows {

    private static final String TAG = """
            INSERT INTO KW_TAG (ID, ORGANIZATION_ID, LABEL, LABEL_KEY, CREATED_BY, CREATED_AT, CHANGED_AT)
            VALUES (nextval('KW_TAG_SEQ'), ?, ?, ?, ?, ?, ?)""";

    private static final String GIVE = """
            INSERT INTO KW_MEMBER_TAG (ID, ORGANIZATION_ID, PERSON_ID, TAG_ID, CREATED_AT)
            SELECT nextval('KW_MEMBER_TAG_SEQ'), t.ORGANIZATION_ID, CAST(? AS BIGINT), t.ID, CAST(? AS BIGINT)
            FROM KW_TAG t WHERE t.ORGANIZATION_ID = ? AND t.LABEL_KEY = ?""";

    private static final String TAKE = """
            DELETE FROM KW_MEMBER_TAG WHERE ORGANIZATION_ID = ? AND PERSON_ID = ?
              AND TAG_ID IN (SELECT t.ID FROM KW_TAG t WHERE t.ORGANIZATION_ID = ? AND t.LABEL_KEY = ?)""";

    private final StatementBatch rows;
    private final Clock clock;

    public JpaTagRows(EntityManager em, Clock clock) {
        this.rows = new StatementBatch(em);
        this.clock = clock;
    }

    @Override
    public void add(OrganizationId organization, List<NewTag> tags) {
        rows.send(TAG, tags, tag -> tag(organization, tag));
    }

    private @Nullable Object[] tag(OrganizationId organization, NewTag tag) {
        PersonId creator = tag.createdBy();
        long created = millis(tag.createdAt(), clock.millis());
        return row(
                organization.value(),
                tag.label(),
                Tags.key(tag.label()),
                creator == null ? null : (Long) creator.value(),
                created,
                millis(tag.changedAt(), created));
    }

    @Override
    public void give(OrganizationId organization, List<Tagged> tagged) {
        long now = clock.millis();
        rows.send(GIVE, tagged, one -> row(one.person().value(), now, organization.value(), Tags.key(one.label())));
    }

    @Override
    public void take(OrganizationId organization, List<Tagged> tagged) {
        rows.send(
                TAKE,
                tagged,
                one -> row(organization.value(), one.person().value(), organization.value(), Tags.key(one.label())));
    }
}
