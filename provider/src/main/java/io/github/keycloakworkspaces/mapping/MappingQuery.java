package io.github.keycloakworkspaces.mapping;

import io.github.keycloakworkspaces.shared.Coded;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which mappings a list shows, by number; {@code null} leaves none out.
 *
 * @param group the exact key of a group
 * @param limit rows a page; {@code Integer.MAX_VALUE} for all
 */
public record MappingQuery(
        @Nullable GroupSource source,
        @Nullable String group,
        @Nullable Kind kind,
        int offset,
        int limit) {

    /** What mappings give. */
    public enum Kind implements Coded {
        ROLE,
        WORKSPACE,
        PROJECT;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(Target target) {
            if (target instanceof Target.OrganizationRole) {
                return ROLE;
            }
            return target instanceof Target.Project ? PROJECT : WORKSPACE;
        }
    }
}
