package io.github.keycloakworkspaces.transfer.apply.keycloak;

import io.github.keycloakworkspaces.shared.VisibleText;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import org.keycloak.utils.ReservedCharValidator;
import org.keycloak.utils.ReservedCharValidator.ReservedCharException;

/** Which aliases native organizations may have. */
final class NativeAlias {

    /** Of the column, in H2's way of counting. */
    private static final int LONGEST = 255;

    private NativeAlias() {}

    /**
     * Asks Keycloak's own check (26.7), which its administration calls and its provider does not, and refuses what nobody
     * sees: applications compare aliases, and people read them.
     *
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code document.invalid}
     */
    static void require(String alias) {
        if (alias.isBlank() || alias.length() > LONGEST) {
            throw DocumentProblems.invalid("alias", "must have 1 to " + LONGEST + " characters");
        }
        if (VisibleText.hides(alias)) {
            throw DocumentProblems.invalid("alias", "must not have characters that nobody sees");
        }
        try {
            ReservedCharValidator.validateNoSpace(alias);
        } catch (ReservedCharException e) {
            throw DocumentProblems.invalid("alias", "is none that Keycloak takes: " + e.getMessage());
        }
    }
}
