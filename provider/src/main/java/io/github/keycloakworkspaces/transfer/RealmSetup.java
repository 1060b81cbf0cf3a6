package io.github.keycloakworkspaces.transfer;

import java.util.ArrayList;
import java.util.List;

/** Makes one realm ready: creates what is missing and keeps what is there. */
public interface RealmSetup {

    /**
     * Does it in the present transaction; a problem has to end that.
     *
     * @param clients the ids of clients whose tokens shall carry the claim and the audience
     * @throws io.github.keycloakworkspaces.shared.ProblemException {@code client.unknown}
     */
    Report makeReady(List<String> clients);

    /** What was done, part by part, such as {@code client:workspaces}. */
    record Report(List<String> created, List<String> kept) {

        public Report() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        public void add(String part, boolean isNew) {
            (isNew ? created : kept).add(part);
        }
    }
}
