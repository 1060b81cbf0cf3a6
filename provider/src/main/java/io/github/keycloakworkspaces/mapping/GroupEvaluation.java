package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.mapping.EvaluationStore.Progress;
import io.github.keycloakworkspaces.mapping.EvaluationStore.Stage;
import io.github.keycloakworkspaces.mapping.PeopleSync.Asked;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Organization;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives everybody in an organization what its present mappings and settings give. Each piece of the work takes the
 * organization's lock, so that a decision sees the old or the new state of a person.
 */
public final class GroupEvaluation {

    /** Up to so many members are looked at in the transaction of who begins it. */
    public static final int AT_ONCE = 200;

    /** A node that hasn't told of any progress for so long is taken for gone. */
    public static final Duration LEASE = Duration.ofSeconds(20);

    /** The same of one that asks directories about the people of a piece, before it locks the organization. */
    private static final Duration ASKING_LEASE = Duration.ofMinutes(2);

    private final MembershipStore members;
    private final EvaluationStore store;
    private final PeopleSync people;
    private final Waiting waiting;
    private final Clock clock;

    /** Told of work for the background, once the present transaction is committed. */
    @FunctionalInterface
    public interface Waiting {

        void begun(OrganizationId organization);
    }

    public GroupEvaluation(
            MembershipStore members, EvaluationStore store, PeopleSync people, Waiting waiting, Clock clock) {
        this.members = members;
        this.store = store;
        this.people = people;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Begins anew because a mapping, a setting or a group has changed: done on return where there are few members and no
     * directory has to be asked about them, otherwise in the background.
     *
     * @param locked the organization, whose lock is taken
     */
    public Evaluation start(Organization locked) {
        OrganizationId id = locked.id();
        int total = Math.toIntExact(members.counts(id).with(role -> true));
        Evaluation begun = store.begin(id, total);
        if (total > AT_ONCE || people.askDirectories(id)) {
            waiting.begun(id);
            return begun;
        }
        long last = 0;
        for (List<PersonId> some = next(id, last); !some.isEmpty(); some = next(id, last)) {
            last = last(some);
            store.progress(id, people.run(locked, Asked.nobody(some), some), clock.instant());
        }
        store.finish(id, clock.instant());
        return last(id);
    }

    /** The last one. */
    public Evaluation last(OrganizationId organization) {
        return store.last(organization).orElse(Evaluation.NEVER);
    }

    /** Lets a node go on with an evaluation that nobody works at, or that it works at itself. */
    public Optional<Stage> claim(OrganizationId organization, String node) {
        return members.lock(organization)
                .flatMap(locked -> store.claim(organization, node, clock.instant(), leaseEnd(organization)));
    }

    /**
     * Does the next piece of what a node has claimed, in the present transaction.
     *
     * @param most so many people at most; one after a piece of many has failed
     * @return where to go on; empty if it is finished, or isn't this node's any more
     */
    public Optional<Stage> work(OrganizationId organization, String node, Stage stage, int most) {
        int some = Math.min(most, GroupSync.CHUNK);
        Asked asked = people.ask(organization, members.livePeople(organization, stage.last(), some));
        return mine(organization, node, stage).flatMap(locked -> {
            List<PersonId> present = members.livePeople(organization, stage.last(), some);
            if (present.isEmpty()) {
                store.finish(organization, clock.instant());
                return Optional.empty();
            }
            return Optional.of(
                    asked.people().isEmpty()
                            ? stage
                            : advance(organization, stage, people.run(locked, asked, present)));
        });
    }

    /** Leaves out the next person of what a node has claimed, whose turn has failed. */
    public Optional<Stage> skip(OrganizationId organization, String node, Stage stage) {
        return mine(organization, node, stage).map(locked -> {
            List<PersonId> one = members.livePeople(organization, stage.last(), 1);
            one.forEach(person -> people.failed(organization, person));
            return advance(
                    organization,
                    stage,
                    new Progress(one.isEmpty() ? stage.last() : last(one), one.size(), one.size()));
        });
    }

    private Optional<Organization> mine(OrganizationId organization, String node, Stage stage) {
        return members.lock(organization).filter(locked -> store.holds(organization, node, stage.generation()));
    }

    private Stage advance(OrganizationId organization, Stage stage, Progress progress) {
        store.progress(organization, progress, leaseEnd(organization));
        return new Stage(stage.generation(), progress.last());
    }

    private Instant leaseEnd(OrganizationId organization) {
        return clock.instant().plus(people.askDirectories(organization) ? ASKING_LEASE : LEASE);
    }

    private List<PersonId> next(OrganizationId organization, long last) {
        return members.livePeople(organization, last, GroupSync.CHUNK);
    }

    private static long last(List<PersonId> people) {
        return people.get(people.size() - 1).value();
    }
}
