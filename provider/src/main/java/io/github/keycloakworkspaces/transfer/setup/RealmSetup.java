package io.github.keycloakworkspaces.transfer.setup;

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

    /**
     * What was done, part by part, such as {@code client:workspaces}.
     *
     * @param warnings what is unsafe in the realm and not ours to change, such as {@code not-enforcing:my-app}: a client
     *     whose authorization services have a policy of ours and grant without asking it
     */
    record Report(List<String> created, List<String> kept, List<String> warnings) {

        public Report() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        public void add(String part, boolean isNew) {
            (isNew ? created : kept).add(part);
        }

        public void warn(String of) {
            warnings.add(of);
        }
    }
}
