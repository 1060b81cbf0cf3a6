package io.github.keycloakworkspaces.activity;

/** The activity log, and how long it keeps what it has. */
public record ActivityCases(ActivityLog log, RetentionStore retention, Retention expiry) {}
