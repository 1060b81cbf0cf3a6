package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.ActivityQueue;

/** What a node has one of, for all realms. */
record NodeServices(ActivityQueue activities, NodeMemory memory, MailService mails) {}
