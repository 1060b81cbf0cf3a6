package io.github.keycloakworkspaces.decision;

import java.util.List;

/** The clients of one realm that have authorization services with a policy of ours. */
public interface ResourceServers {

    /**
     * The ids, in order, of those that also grant what no policy was asked about, or ask none at all. What they grant
     * says nothing about the role matrix.
     */
    List<String> lenient();

    /** The ids of all of them, in order. */
    List<String> all();
}
