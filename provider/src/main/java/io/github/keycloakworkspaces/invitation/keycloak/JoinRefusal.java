package io.github.keycloakworkspaces.invitation.keycloak;

import io.github.keycloakworkspaces.shared.ProblemException;

/** Why somebody couldn't join, as our pages name it; their texts are in the messages of the themes. */
public final class JoinRefusal {

    private JoinRefusal() {}

    public static String of(ProblemException refused) {
        return switch (refused.problem().code()) {
            case "invitation.other_address" -> "ACCOUNT";
            case "invitation.unverified" -> "UNVERIFIED";
            case "invitation.deactivated" -> "DEACTIVATED";
            case "invitation.void" -> "VOID";
            case "account.not_imported" -> "DIRECTORY";
            default -> "LINK";
        };
    }
}
