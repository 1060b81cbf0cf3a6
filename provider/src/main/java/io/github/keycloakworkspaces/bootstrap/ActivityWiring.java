package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ActivityCases;
import io.github.keycloakworkspaces.activity.Retention;
import io.github.keycloakworkspaces.activity.RetentionStore;
import io.github.keycloakworkspaces.activity.jpa.JpaActivityLog;
import io.github.keycloakworkspaces.activity.jpa.JpaExpiredEntries;
import io.github.keycloakworkspaces.activity.jpa.JpaRetention;

/** The activity log. */
final class ActivityWiring {

    private final RealmContext ground;

    ActivityWiring(RealmContext ground) {
        this.ground = ground;
    }

    ActivityCases cases() {
        return new ActivityCases(
                new JpaActivityLog(ground.em(), ground.realmId(), ground.clock()),
                retention(),
                new Retention(new JpaExpiredEntries(ground.em(), ground.realmId()), ground.clock()));
    }

    RetentionStore retention() {
        return new JpaRetention(ground.em(), ground.realmId());
    }
}
