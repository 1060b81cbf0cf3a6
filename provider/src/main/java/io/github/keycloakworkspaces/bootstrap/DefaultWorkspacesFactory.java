package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.kc.WorkspacesFactory;
import io.github.keycloakworkspaces.membership.events.MembershipEvents;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.CountCache;
import io.github.keycloakworkspaces.transfer.json.EnablingJson;
import io.github.keycloakworkspaces.transfer.realm.RealmImportListener;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;

/** Where everything that lives as long as the server is made: the matrix, the clock, the listeners. */
public final class DefaultWorkspacesFactory implements WorkspacesFactory {

    private final Decisions decisions = new Decisions(RoleMatrixJson.defaults());
    private final Clock clock = Clock.systemUTC();
    private final RandomGenerator random = new SecureRandom();
    private final CountCache knownCounts = new CountCache(clock);
    private @Nullable ActivityService activity;

    @Override
    public Workspaces create(KeycloakSession session) {
        return new DefaultWorkspaces(
                session,
                decisions,
                clock,
                random,
                Objects.requireNonNull(activity).queue(),
                knownCounts);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new MembershipEvents());
        factory.register(new RealmImportListener(EnablingJson::read));
        activity = new ActivityService(factory, clock);
        activity.start();
        new NameService(factory).start();
    }

    /** Writing what is queued needs the database. */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class);
    }

    @Override
    public void close() {
        if (activity != null) {
            activity.close();
        }
    }

    @Override
    public String getId() {
        return "default";
    }
}
