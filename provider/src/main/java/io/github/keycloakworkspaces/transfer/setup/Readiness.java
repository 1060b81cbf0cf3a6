package io.github.keycloakworkspaces.transfer.setup;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.List;
import java.util.Locale;

/** Whether what we need of a realm is there and switched on. Nothing is changed. */
public interface Readiness {

    /** Part by part, in the order in which one would repair them. */
    List<Part> check();

    /** How it is with a part. */
    enum State implements Coded {
        OK,
        /** Sign-up: anybody may found an organization. */
        OPEN,
        /** Sign-up: by an invitation only. */
        CLOSED,
        /** It isn't there. */
        MISSING,
        /** It is there and switched off. */
        OFF,
        /** It is there and does something else than it has to. */
        CHANGED,
        /** Authorization services that have a policy of ours and grant without asking it. */
        NOT_ENFORCING;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean fine() {
            return this == OK || this == OPEN || this == CLOSED;
        }
    }

    /**
     * One part.
     *
     * @param part such as {@code required-action:workspaces-activation}
     * @param needed whether something of ours doesn't work without it; otherwise it is for realms that want it
     * @param message what holds, or what is wrong and what to do about it
     */
    record Part(String part, State state, boolean needed, String message) {

        public static Part needed(String part, State state, String message) {
            return new Part(part, state, true, message);
        }

        /** A part that is there if {@code present}. */
        public static Part there(String part, boolean present, String repair) {
            return needed(part, present ? State.OK : State.MISSING, present ? "is there" : repair);
        }

        public boolean missed() {
            return needed && !state.fine();
        }

        /** As {@code enable} lists it among its warnings. */
        public String warning() {
            return state.code() + ":" + part;
        }
    }
}
