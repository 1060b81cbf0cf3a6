package io.github.keycloakworkspaces.activity.events;

import io.github.keycloakworkspaces.activity.EntryOrganization;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel.UserPreRemovedEvent;

/** Which organization a resource path of Keycloak's administration concerns. */
final class AdminPaths {

    private static final Pattern CONCERNED = Pattern.compile("(organizations|users)/([^/]+)(?:/.*)?");

    private static final String REMOVED = "workspaces.removed.";

    private AdminPaths() {}

    /** {@code null} for anything that belongs to no organization and to no person. */
    static @Nullable EntryOrganization place(KeycloakSession session, String path) {
        Matcher concerned = CONCERNED.matcher(path);
        if (!concerned.matches()) {
            return null;
        }
        String id = concerned.group(2);
        if (concerned.group(1).equals("organizations")) {
            return new EntryOrganization.OfNative(id);
        }
        OrganizationId left = session.getAttribute(REMOVED + id, OrganizationId.class);
        return left == null ? new EntryOrganization.WorkplaceOf(new AccountId(id)) : new EntryOrganization.Known(left);
    }

    /** The event tells of a removed account when nothing is left of its memberships, so they are asked for before. */
    static void remember(UserPreRemovedEvent event) {
        KeycloakSession session = event.getKeycloakSession();
        var store = WorkspacesProvider.of(session, event.getRealm(), MembershipCases.class)
                .store();
        String id = event.getUser().getId();
        store.findPerson(new AccountId(id))
                .flatMap(store::activeOrganization)
                .ifPresent(organization -> session.setAttribute(REMOVED + id, organization));
    }
}
