package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.invitation.EmailAddress;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.shared.Given;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument.InvitationEntry;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.InvitationState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Open invitations by e-mail; an address has at most one. */
final class InvitationPlanner {

    private final PlanBuilder planning;

    InvitationPlanner(PlanBuilder planning) {
        this.planning = planning;
    }

    void plan(Given<List<InvitationEntry>> wanted, List<InvitationState> states) {
        Map<EmailAddress, InvitationState> left = new LinkedHashMap<>();
        states.forEach(state -> left.put(state.email(), state));
        List<InvitationEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            InvitationEntry entry = entries.get(i);
            String place = planning.at("invitations[" + i + "]");
            if (planning.isOpen(entry.email())) {
                throw DocumentProblems.duplicate(place + ".email", entry.email().value());
            }
            planning.open(entry.email());
            plan(place, entry, left.remove(entry.email()));
        }
        boolean removes = planning.mode().removes() && wanted.present();
        left.values().forEach(state -> rest(state, removes));
    }

    private void plan(String place, InvitationEntry entry, @Nullable InvitationState present) {
        String path = path(entry.email());
        if (present == null) {
            Role role = entry.role().value();
            if (role == null) {
                throw DocumentProblems.invalid(place + ".role", "is needed for a new invitation");
            }
            planning.add(Change.create(
                    path,
                    new Fields().of("role", null, role),
                    new Step.AddInvitation(
                            entry.email(),
                            role,
                            planning.origin(place + ".invited_by", entry.origin()),
                            entry.expiresAt().value())));
            return;
        }
        boolean changes = planning.mode().changes();
        Role role = changes ? entry.role().valueOr(present.role()) : present.role();
        Instant expiresAt = changes ? entry.expiresAt().valueOr(present.expiresAt()) : present.expiresAt();
        planning.add(Change.change(
                path,
                new Fields().of("role", present.role(), role).of("expires_at", present.expiresAt(), expiresAt),
                new Step.ChangeInvitation(present.id(), role, expiresAt)));
    }

    private void rest(InvitationState state, boolean removes) {
        if (removes) {
            planning.add(Change.remove(path(state.email()), new Step.RevokeInvitation(state.id())));
        } else {
            planning.open(state.email());
            planning.add(Change.keep(path(state.email())));
        }
    }

    private static String path(EmailAddress email) {
        return "invitations[" + email + "]";
    }
}
