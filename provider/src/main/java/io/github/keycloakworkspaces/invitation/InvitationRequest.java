package io.github.keycloakworkspaces.invitation;

import io.github.keycloakworkspaces.roles.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whom somebody wants to invite, and to what.
 *
 * @param emails as they were typed
 */
public record InvitationRequest(List<String> emails, Role role, InvitedPlaces places) {

    /** Of addresses, of workspaces and of projects. */
    static final int MOST = 100;

    public InvitationRequest {
        emails = List.copyOf(emails);
    }

    /** The addresses, each once, in the order given; everything that can be checked without a store is checked. */
    Set<EmailAddress> addresses() {
        if (emails.isEmpty()) {
            throw InvitationProblems.noAddress();
        }
        requireFew("addresses", emails.size());
        requireFew("workspaces", places.workspaces().size());
        requireFew("projects", places.projects().size());
        if (!role.working() || !role.assignable()) {
            throw InvitationProblems.notAssignable(role);
        }
        List<String> bad = emails.stream()
                .filter(email -> EmailAddress.read(email).isEmpty())
                .toList();
        if (!bad.isEmpty()) {
            throw InvitationProblems.badAddresses(bad);
        }
        Set<EmailAddress> addresses = new LinkedHashSet<>();
        emails.forEach(email -> EmailAddress.read(email).ifPresent(addresses::add));
        return addresses;
    }

    private static void requireFew(String what, int number) {
        if (number > MOST) {
            throw InvitationProblems.tooMany(what, MOST);
        }
    }
}
