package io.github.keycloakworkspaces.decision.cache;

import java.util.Set;
import org.keycloak.cluster.ClusterEvent;

/** Tells other nodes what has changed, by its marks. */
public record ChangeMessage(Set<Long> marks) implements ClusterEvent {

    public ChangeMessage {
        marks = Set.copyOf(marks);
    }
}
