package io.github.keycloakworkspaces.activity.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One line of a log. Entities are only read: lines are added by {@link ActivityInsert} and {@link ReportInsert}. */
@Entity(name = "KwActivity")
@Table(name = "KW_ACTIVITY")
public class KwActivity {

    @Id
    @Column(name = "ID")
    public Long id;

    @Column(name = "ORGANIZATION_ID", nullable = false)
    public long organizationId;

    @Column(name = "PERSON_ID")
    public @Nullable Long personId;

    @Column(name = "HAPPENED_AT", nullable = false)
    public long happenedAt;

    @Column(name = "KIND", nullable = false)
    public String kind;

    @Column(name = "METHOD", nullable = false)
    public String method;

    @Column(name = "URL", nullable = false)
    public String url;

    @Column(name = "STATUS", nullable = false)
    public int status;

    @Column(name = "DURATION")
    public @Nullable Integer duration;

    @Column(name = "ADDRESS")
    public @Nullable String address;

    @Column(name = "AGENT", nullable = false)
    public String agent;

    @Column(name = "REFERER", nullable = false)
    public String referer;

    @Column(name = "USER_SESSION")
    public @Nullable String userSession;

    @Column(name = "PROJECT_ID")
    public @Nullable Long projectId;

    @Column(name = "WORKSPACE_OWNER_ID")
    public @Nullable Long workspaceOwnerId;

    @Column(name = "ACTION")
    public @Nullable String action;

    @Column(name = "TASK_ID")
    public @Nullable Long taskId;

    @Column(name = "EXTRA")
    public @Nullable String extra;
}
