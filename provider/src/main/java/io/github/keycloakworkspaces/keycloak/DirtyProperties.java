package io.github.keycloakworkspaces.keycloak;

import java.util.Arrays;
import java.util.function.Predicate;
import org.hibernate.event.spi.PostUpdateEvent;

/** Which properties of a row an update has changed. */
public final class DirtyProperties {

    private DirtyProperties() {}

    /** Whether one of those is among them, or Hibernate doesn't know. */
    public static boolean of(PostUpdateEvent event, Predicate<String> wanted) {
        int[] dirty = event.getDirtyProperties();
        String[] properties = event.getPersister().getPropertyNames();
        return dirty == null || Arrays.stream(dirty).anyMatch(property -> wanted.test(properties[property]));
    }
}
