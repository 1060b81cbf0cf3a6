package io.github.keycloakworkspaces.mapping;

import java.util.Objects;

/**
 * A group as its source names it.
 *
 * @param key what the source knows it by: the id of a group of Keycloak, otherwise the name, whose case counts
 * @param name what people know it by; of groups of Keycloak the path
 */
public record GroupName(String key, String name) {

    /** Of keys and names, in characters. */
    public static final int MAX_LENGTH = 255;

    public GroupName {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        if (!fits(key) || !fits(name)) {
            throw new IllegalArgumentException("a group's key and name have 1 to 255 characters");
        }
    }

    /** A group that is known by its name. */
    public static GroupName of(String name) {
        return new GroupName(name, name);
    }

    /** Whether it can be the name of a group; no others are mapped. */
    public static boolean fits(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_LENGTH
                && name.codePoints().allMatch(GroupName::storable);
    }

    /** A database stores neither zero nor half a character, and would take two names for one. */
    private static boolean storable(int point) {
        return point != 0 && Character.getType(point) != Character.SURROGATE;
    }

    public GroupRef of(GroupSource source) {
        return new GroupRef(source, key);
    }
}
