package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.kc.Answers;

/**
 * What all requests to this node share.
 *
 * @param activities what happened and is to be logged
 * @param memory what it remembers
 * @param answers the large answers that it makes and sends
 * @param assignments the most pairs of task and person that a project may have
 */
record Node(ActivityQueue activities, NodeMemory memory, Answers answers, int assignments) {}
