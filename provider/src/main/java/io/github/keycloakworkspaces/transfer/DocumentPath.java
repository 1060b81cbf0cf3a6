package io.github.keycloakworkspaces.transfer;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in an organization: what it is known by, and the how-manieth of that name it is. It is the same
 * in every document about that organization.
 *
 * @param parent {@code null} for what stands in the organization itself
 * @param ordinal 1 for the first
 * @param added whether a plan creates it; something else that it removes may have the same name
 */
public record DocumentPath(@Nullable DocumentPath parent, String list, String name, int ordinal, boolean added) {

    static DocumentPath of(String list, String name) {
        return new DocumentPath(null, list, name, 1, false);
    }

    DocumentPath asAdded() {
        return new DocumentPath(parent, list, name, ordinal, true);
    }

    /** Such as {@code workspaces[Radiology].projects[Chest X-ray]}; the second of a name has {@code (2)} behind it. */
    @Override
    public String toString() {
        return (parent == null ? "" : parent + ".") + list + "[" + name + "]"
                + (ordinal == 1 ? "" : "(" + ordinal + ")");
    }

    /** Counts how often a name was given. */
    static final class Counter {

        private final @Nullable DocumentPath parent;
        private final String list;
        private final Map<String, Integer> given = new HashMap<>();

        Counter(@Nullable DocumentPath parent, String list) {
            this.parent = parent;
            this.list = list;
        }

        DocumentPath next(String name) {
            return new DocumentPath(parent, list, name, given.merge(name, 1, Integer::sum), false);
        }
    }
}
