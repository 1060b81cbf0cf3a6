package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/** How far organizations of one realm are. All but {@link #last} is for who has taken the organization's lock. */
public interface EvaluationStore {

    /**
     * Where an evaluation goes on.
     *
     * @param last the number of the last person that was looked at
     */
    record Stage(long generation, long last) {}

    /** What came of some people. */
    record Progress(long last, int done, int failed) {}

    Optional<Evaluation> last(OrganizationId organization);

    /** Begins a generation, of which nobody has done anything yet. */
    Evaluation begin(OrganizationId organization, int total);

    /**
     * Lets a node work at what isn't finished and no other one works at. Whoever had it before, and whose time is over,
     * has it no more.
     */
    Optional<Stage> claim(OrganizationId organization, String node, Instant now, Instant until);

    /** Whether the node has it still, in that generation. */
    boolean holds(OrganizationId organization, String node, long generation);

    /** Notes what is done, and lets the node go on until then. */
    void progress(OrganizationId organization, Progress progress, Instant until);

    void finish(OrganizationId organization, Instant at);
}
