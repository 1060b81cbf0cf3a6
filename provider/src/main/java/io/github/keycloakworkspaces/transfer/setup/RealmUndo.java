package io.github.keycloakworkspaces.transfer.setup;

import java.util.ArrayList;
import java.util.List;

/** Takes out of one realm what {@link RealmSetup} put into it, so that the realm works without this extension. */
public interface RealmUndo {

    /**
     * Does it in the present transaction; a problem has to end that. What isn't there is no problem.
     *
     * @param data what becomes of organizations, members and everything else of ours
     */
    Report undo(Data data);

    /** What becomes of our own rows. */
    enum Data {
        KEEP,
        REMOVE
    }

    /**
     * What was done, part by part, named as {@code enable} names them.
     *
     * @param removed what was taken away, switched off, or set back to what it was
     * @param kept what could have been, and wasn't
     * @param warnings what is left to do for people, such as {@code policy:my-app}: a client whose authorization services
     *     have a policy that the server doesn't know without us
     */
    record Report(List<String> removed, List<String> kept, List<String> warnings) {

        public Report() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        public void add(String part, boolean gone) {
            (gone ? removed : kept).add(part);
        }

        public void removed(String part) {
            removed.add(part);
        }

        public void warn(String of) {
            warnings.add(of);
        }
    }
}
