package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.kc.Answers;

/**
 * What a node has one of, for all realms.
 *
 * @param activities what happened and is to be logged
 * @param memory what it remembers
 * @param mails what sends mails
 * @param answers the large answers that it makes and sends
 * @param assignments the most pairs of task and person that a project may have
 */
record NodeServices(ActivityQueue activities, NodeMemory memory, MailService mails, Answers answers, int assignments) {}
