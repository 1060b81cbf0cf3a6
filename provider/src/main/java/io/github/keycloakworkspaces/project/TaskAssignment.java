package io.github.keycloakworkspaces.project;

import io.github.keycloakworkspaces.shared.PersonId;
import java.time.Instant;

/** A task that one person labels or reviews. */
public record TaskAssignment(long id, TaskId task, PersonId person, AssignmentType type, Instant createdAt) {}
