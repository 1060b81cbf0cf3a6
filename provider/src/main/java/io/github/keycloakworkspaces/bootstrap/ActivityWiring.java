package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ActivityCases;
import io.github.keycloakworkspaces.activity.Retention;
import io.github.keycloakworkspaces.activity.RetentionStore;
import io.github.keycloakworkspaces.activity.jpa.JpaActivityLog;
import io.github.keycloakworkspaces.activity.jpa.JpaExpiredEntries;
import io.github.keycloakworkspaces.activity.jpa.JpaRetention;

/** The activity log. */
final class ActivityWiring {

    private final RealmContext context;

    ActivityWiring(RealmContext context) {
        this.context = context;
    }

    ActivityCases cases() {
        return new ActivityCases(
                new JpaActivityLog(context.em(), context.realmId(), context.clock()),
                retention(),
                new Retention(new JpaExpiredEntries(context.em(), context.realmId()), context.clock()));
    }

    RetentionStore retention() {
        return new JpaRetention(context.em(), context.realmId());
    }
}
