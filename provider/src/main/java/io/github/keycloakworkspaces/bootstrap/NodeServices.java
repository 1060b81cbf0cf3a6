package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.decision.evaluation.AskedDecisions;
import io.github.keycloakworkspaces.http.Answers;
import java.util.stream.Stream;

/**
 * What a node has one of, for all realms.
 *
 * @param activities what happened and is to be logged
 * @param memory what it remembers
 * @param mails what sends mails
 * @param evaluations what evaluates groups
 * @param answers the large answers that it makes and sends
 * @param assignments the most pairs of task and person that a project may have
 * @param asked what counts the decisions that applications ask for
 */
record NodeServices(
        ActivityQueue activities,
        NodeMemory memory,
        MailService mails,
        GroupEvaluationService evaluations,
        Answers answers,
        int assignments,
        AskedDecisions asked) {

    /**
     * What adapters ask for by its class.
     *
     * @throws IllegalArgumentException for what they have no use for
     */
    <T> T shared(Class<T> service) {
        return Stream.of(
                        activities,
                        memory.callers(),
                        memory.provisioning(),
                        memory.routes(),
                        answers,
                        RealmRoot.REFUSALS)
                .filter(service::isInstance)
                .map(service::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service: " + service));
    }
}
