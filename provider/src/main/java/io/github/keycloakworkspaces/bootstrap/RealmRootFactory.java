package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.access.RequestTrace;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link RealmRoot} in every realm. */
public final class RealmRootFactory implements RealmResourceProviderFactory, ServerInfoAwareProviderFactory {

    private @Nullable KeycloakSessionFactory sessions;

    private final ReadinessNotice notice = new ReadinessNotice();

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                RequestTrace.begin(session);
                notice.look(session);
                return new RealmRoot(session);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        sessions = factory;
    }

    @Override
    public Map<String, String> getOperationalInfo() {
        return Release.of(Objects.requireNonNull(sessions));
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "workspaces";
    }
}
