package io.github.keycloakworkspaces.transfer.realmfile;

import io.github.keycloakworkspaces.keycloak.TableStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.validation.OrganizationsValidation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.MembershipType;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * Imports native organizations as Keycloak imports users: in a persistence context of their own that is emptied now and
 * then. Keycloak 26.7.3 puts all of them and their members into the one of the whole import, and looks through all of
 * that before each of its queries: three times as many members take five times as long and more. Organizations with
 * groups of their own are left to Keycloak.
 */
final class BatchedImport extends CheckedImport {

    private static final Logger LOG = Logger.getLogger(BatchedImport.class);

    /** Of organizations and members, before the context is emptied. */
    private static final int BATCH = 64;

    private static final int PROGRESS = 1000;

    private int waiting;

    BatchedImport(KeycloakSession session) {
        super(session);
    }

    @Override
    public void importRealm(RealmRepresentation representation, RealmModel realm, @Nullable Runnable userImport) {
        List<OrganizationRepresentation> all = representation.getOrganizations();
        List<OrganizationRepresentation> plain = organizations(representation).stream()
                .filter(organization -> !hasGroups(organization))
                .toList();
        if (plain.isEmpty()) {
            super.importRealm(representation, realm, userImport);
            return;
        }
        representation.setOrganizations(
                all.stream().filter(BatchedImport::hasGroups).toList());
        super.importRealm(representation, realm, userImport);
        representation.setOrganizations(all);
        EntityManagers.runInBatch(session(), () -> add(realm, plain), true);
    }

    private static boolean hasGroups(OrganizationRepresentation organization) {
        return organization.getGroups() != null && !organization.getGroups().isEmpty();
    }

    private void add(RealmModel realm, List<OrganizationRepresentation> organizations) {
        for (int i = 0; i < organizations.size(); i++) {
            TableStatistics.refresh(session(), i);
            add(realm, organizations.get(i));
            if ((i + 1) % PROGRESS == 0) {
                LOG.infof("%d of %d native organizations imported", i + 1, organizations.size());
            }
        }
    }

    private void add(RealmModel realm, OrganizationRepresentation representation) {
        OrganizationProvider provider = session().getProvider(OrganizationProvider.class);
        OrganizationsValidation.validateUrl(representation.getRedirectUrl());
        OrganizationModel organization =
                provider.create(representation.getId(), representation.getName(), representation.getAlias());
        RepresentationToModel.toModel(representation, organization);
        for (IdentityProviderRepresentation broker : list(representation.getIdentityProviders())) {
            provider.addIdentityProvider(organization, NativeMembers.broker(session(), representation, broker));
        }
        String id = organization.getId();
        for (MemberRepresentation member : NativeMembers.of(representation)) {
            if (empty()) {
                organization = provider.getById(id);
            }
            UserModel user = NativeMembers.user(session(), realm, representation, member);
            if (member.getMembershipType() == MembershipType.MANAGED) {
                provider.addManagedMember(organization, user);
            } else {
                provider.addMember(organization, user);
            }
        }
        empty();
    }

    private boolean empty() {
        waiting++;
        if (waiting < BATCH) {
            return false;
        }
        waiting = 0;
        EntityManagers.flush(session(), true);
        return true;
    }

    private static <T> List<T> list(List<T> items) {
        return Optional.ofNullable(items).orElseGet(ArrayList::new);
    }
}
