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

    private final PlanBuilder builder;

    InvitationPlanner(PlanBuilder builder) {
        this.builder = builder;
    }

    void plan(Given<List<InvitationEntry>> wanted, List<InvitationState> states) {
        Map<EmailAddress, InvitationState> left = new LinkedHashMap<>();
        states.forEach(state -> left.put(state.email(), state));
        List<InvitationEntry> entries = wanted.valueOr(List.of());
        for (int i = 0; i < entries.size(); i++) {
            InvitationEntry entry = entries.get(i);
            String location = builder.location("invitations[" + i + "]");
            if (builder.isOpen(entry.email())) {
                throw DocumentProblems.duplicate(
                        location + ".email", entry.email().value());
            }
            builder.open(entry.email());
            plan(location, entry, left.remove(entry.email()));
        }
        boolean removes = builder.mode().removes() && wanted.present();
        left.values().forEach(state -> rest(state, removes));
    }

    private void plan(String location, InvitationEntry entry, @Nullable InvitationState present) {
        String path = path(entry.email());
        if (present == null) {
            Role role = entry.role().value();
            if (role == null) {
                throw DocumentProblems.invalid(location + ".role", "is needed for a new invitation");
            }
            builder.add(Change.create(
                    path,
                    new Fields().of("role", null, role),
                    new InvitationStep.AddInvitation(
                            entry.email(),
                            role,
                            builder.origin(location + ".invited_by", entry.origin()),
                            entry.expiresAt().value())));
            return;
        }
        boolean changes = builder.mode().changes();
        Role role = changes ? entry.role().valueOr(present.role()) : present.role();
        Instant expiresAt = changes ? entry.expiresAt().valueOr(present.expiresAt()) : present.expiresAt();
        builder.add(Change.change(
                path,
                new Fields().of("role", present.role(), role).of("expires_at", present.expiresAt(), expiresAt),
                new InvitationStep.ChangeInvitation(present.id(), role, expiresAt)));
    }

    private void rest(InvitationState state, boolean removes) {
        if (removes) {
            builder.add(Change.remove(path(state.email()), new InvitationStep.RevokeInvitation(state.id())));
        } else {
            builder.open(state.email());
            builder.add(Change.keep(path(state.email())));
        }
    }

    private static String path(EmailAddress email) {
        return "invitations[" + email + "]";
    }
}
