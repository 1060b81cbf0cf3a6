package io.github.keycloakworkspaces.transfer.realmfile;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.keycloakworkspaces.invitation.keycloak.SignUpMemory;
import io.github.keycloakworkspaces.keycloak.TableStatistics;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.document.json.DocumentFormat;
import io.github.keycloakworkspaces.transfer.document.json.DocumentReader;
import io.github.keycloakworkspaces.transfer.plan.DesiredState;
import io.github.keycloakworkspaces.transfer.plan.Mode;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import io.github.keycloakworkspaces.transfer.setup.EnableRequest;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import io.github.keycloakworkspaces.transfer.setup.json.EnableRequestReader;
import java.util.List;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Brings back the organizations that an export has written into a realm, and makes a realm ready whose file asks for it,
 * in the transaction that creates the realm. The attributes are taken off afterwards: applied a second time, from an
 * export, they would bring back what was changed since.
 */
public final class RealmImportListener implements ProviderEventListener {

    private static final Logger LOG = Logger.getLogger(RealmImportListener.class);

    private static final String ENABLE = "workspaces.enable";
    private static final String ORGANIZATIONS = "workspaces.organizations";

    /** Of documents, before what Keycloak has loaded for them is let go. */
    private static final int BATCH = 50;

    private static final int PROGRESS = 1000;

    /** So many groups of an organization are named in the log. */
    private static final int NAMED = 20;

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmPostCreateEvent created) {
            RealmModel realm = created.getCreatedRealm();
            SignUpMemory.keep(realm);
            TreeSet<String> names = new TreeSet<>(realm.getAttributes().keySet());
            names.removeIf(name -> !name.startsWith(DocumentAttributes.PREFIX));
            boolean asked = realm.getAttribute(ENABLE) != null || realm.getAttribute(ORGANIZATIONS) != null;
            if (asked || !names.isEmpty()) {
                apply(created.getKeycloakSession(), realm, List.copyOf(names), asked);
            }
        }
    }

    private void apply(KeycloakSession session, RealmModel realm, List<String> names, boolean asked) {
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        try {
            OrganizationApplier applier = WorkspacesProvider.of(session, realm, OrganizationApplier.class);
            if (!names.isEmpty()) {
                EntityManagers.runInBatch(session, () -> new Restoring(session, applier).all(realm, names), true);
                names.forEach(realm::removeAttribute);
            }
            if (asked) {
                EnableRequest request = EnableRequestReader.read(
                        parsed(realm.getAttribute(ENABLE)), parsed(realm.getAttribute(ORGANIZATIONS)));
                WorkspacesProvider.of(session, realm, SetupCases.class).setup().makeReady(request.clients());
                EntityManagers.runInBatch(session, () -> new Restoring(session, applier).all(request), true);
                List.of(ENABLE, ORGANIZATIONS).forEach(realm::removeAttribute);
            }
        } finally {
            session.getContext().setRealm(before);
        }
    }

    private static @Nullable JsonNode parsed(@Nullable String json) {
        return json == null ? null : DocumentFormat.parseList(json);
    }

    /** One import; large ones tell how far they are. */
    private static final class Restoring {

        private final KeycloakSession session;
        private final OrganizationApplier applier;
        private int done;

        Restoring(KeycloakSession session, OrganizationApplier applier) {
            this.session = session;
            this.applier = applier;
        }

        void all(RealmModel realm, List<String> names) {
            for (String name : names) {
                String value = realm.getAttribute(name);
                List<OrganizationDocument> documents = DocumentReader.readAll(DocumentFormat.parseList(value), name);
                for (int i = 0; i < documents.size(); i++) {
                    apply(new DesiredState(documents.get(i), Mode.RESTORE, name + "[" + i + "]."));
                }
            }
            LOG.infof("%d organization documents applied", done);
        }

        void all(EnableRequest request) {
            request.desired().forEach(this::apply);
        }

        private void apply(DesiredState desired) {
            TableStatistics.refresh(session, done);
            warn(applier.apply(desired));
            done++;
            if (done % BATCH == 0) {
                EntityManagers.flush(session, true);
            }
            if (done % PROGRESS == 0) {
                LOG.infof("%d organization documents applied", done);
            }
        }

        /** A realm that was exported without its groups is imported all the same, and nobody asks why people have less. */
        private static void warn(Plan plan) {
            List<String> missing = plan.missingGroups();
            if (!missing.isEmpty()) {
                LOG.warnf(
                        "Organization %s maps groups that the realm doesn't have, which gives nobody anything: %s",
                        plan.alias(), missing.subList(0, Math.min(missing.size(), NAMED)));
            }
        }
    }
}
