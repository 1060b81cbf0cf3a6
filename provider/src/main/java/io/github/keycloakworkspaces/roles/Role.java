package io.github.keycloakworkspaces.roles;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a member is in an organization. The last two are states in the same field: not activated (shown as Pending) and
 * deactivated. What a role may do is in the {@link RoleMatrix}; code asks the attributes below and never names a role.
 */
public enum Role implements Coded {
    OWNER("OW", 6),
    ADMINISTRATOR("AD", 5),
    MANAGER("MA", 4),
    REVIEWER("RE", 3),
    ANNOTATOR("AN", 2),
    NOT_ACTIVATED("NO", 1),
    DEACTIVATED("DI", 0);

    private static final Map<String, Role> BY_CODE = Coded.index(values());

    private final String code;
    private final int rank;

    Role(String code, int rank) {
        this.code = code;
        this.rank = rank;
    }

    /** The two letters of tokens, the API and the database. */
    @Override
    public String code() {
        return code;
    }

    /** Whether the member may use the organization at all. */
    public boolean working() {
        return this != NOT_ACTIVATED && this != DEACTIVATED;
    }

    /** Whether the member still waits for an administrator to give a role. */
    public boolean pending() {
        return this == NOT_ACTIVATED;
    }

    /** Whether the access was ended, which lasts until somebody says otherwise. */
    public boolean deactivated() {
        return this == DEACTIVATED;
    }

    /** Whether it can be given to somebody; ownership is only passed on. */
    public boolean assignable() {
        return this != OWNER;
    }

    /** Whether it is the one role that each organization has exactly once. */
    public boolean owns() {
        return this == OWNER;
    }

    /** Whether it can be a role in one project. */
    public boolean projectRole() {
        return this == REVIEWER || this == ANNOTATOR;
    }

    /** Whether a project role may replace it in a project. */
    public boolean overridable() {
        return projectRole();
    }

    /** Whether the holder is a member of every shared workspace and project without being added. */
    public boolean everywhere() {
        return this == OWNER || this == ADMINISTRATOR;
    }

    /** Whether it is that role or stands above it. */
    public boolean atLeast(Role other) {
        return !other.outranks(this);
    }

    /** Whether the holder sees projects that are not published yet. */
    public boolean seesUnpublished() {
        return working() && !projectRole();
    }

    /** Whether the person is kept as a member of the native organization. */
    public boolean mirrored() {
        return this != DEACTIVATED;
    }

    /** Whether it stands above the other; none stands above itself. */
    public boolean outranks(Role other) {
        return rank > other.rank;
    }

    /** The codes of the roles that are so. */
    public static List<String> codes(Predicate<Role> condition) {
        return Arrays.stream(values()).filter(condition).map(Role::code).toList();
    }

    /** The role with exactly that code, in exactly that case. */
    public static Optional<Role> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
