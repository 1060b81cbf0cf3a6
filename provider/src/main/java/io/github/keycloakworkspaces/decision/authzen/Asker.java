package io.github.keycloakworkspaces.decision.authzen;

import io.github.keycloakworkspaces.kc.Caller;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import java.util.Collection;
import java.util.Optional;

/** Who may ask about whom: holders of the role {@code decide} about anybody, everybody else about themselves. */
record Asker(Caller caller) {

    /**
     * Refuses questions about others. Somebody unknown is somebody else: the refusal doesn't tell who exists.
     *
     * @throws ProblemException {@code decision.about_others}
     */
    void requireAbout(Collection<Optional<AccountId>> subjects) {
        Optional<AccountId> self = Optional.of(caller.account());
        if (!subjects.stream().allMatch(self::equals)) {
            requireAboutAnybody();
        }
    }

    /**
     * Refuses what tells about everybody.
     *
     * @throws ProblemException {@code decision.about_others}
     */
    void requireAboutAnybody() {
        if (!caller.has(Caller.DECIDE)) {
            throw Problem.forbidden(
                    "decision.about_others", "Only holders of the role decide may ask about anybody but themselves.");
        }
    }
}
