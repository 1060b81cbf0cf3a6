package io.github.keycloakworkspaces.mapping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why something that a source said was not followed.
 *
 * @param code stable, dotted, lower case, at most 64 characters
 * @param group the name of the group that it is about, if it is about one
 * @param detail for an administrator, at most 1,000 characters
 */
public record SyncProblem(String code, @Nullable String group, String detail) {

    private static final int MAX_DETAIL = 1000;

    public SyncProblem {
        Objects.requireNonNull(code);
        group = group == null ? null : shortened(group, GroupName.MAX_LENGTH);
        detail = shortened(detail, MAX_DETAIL);
    }

    public SyncProblem(String code, String detail) {
        this(code, null, detail);
    }

    private static String shortened(String text, int length) {
        String plain = text.replace("\0", "");
        return plain.length() <= length ? plain : plain.substring(0, length - 1) + "…";
    }
}
