package io.github.keycloakworkspaces.mapping.broker;

import io.github.keycloakworkspaces.mapping.GroupStatement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The groups in a claim of tokens and userinfo. */
final class ClaimedGroups {

    /** OpenID Connect Core 5.6.2, aggregated and distributed claims. */
    private static final String CLAIM_NAMES = "_claim_names";

    /** What Entra ID sends instead where a token has to be short. */
    private static final String HAS_GROUPS = "hasgroups";

    private ClaimedGroups() {}

    /**
     * What the first place says that mentions them.
     *
     * @param claim its name, after the names of those that it is inside of
     */
    static GroupStatement in(List<Map<?, ?>> places, List<String> claim) {
        if (claim.isEmpty()) {
            return GroupStatement.NOTHING;
        }
        if (places.stream().anyMatch(place -> leavesOut(place, claim.get(0)))) {
            return GroupStatement.OVERAGE;
        }
        return places.stream()
                .map(place -> value(place, claim))
                .filter(Objects::nonNull)
                .findFirst()
                .map(value -> GroupStatement.of(value instanceof Collection<?> many ? many : List.of(value)))
                .orElse(GroupStatement.NOTHING);
    }

    private static boolean leavesOut(Map<?, ?> place, String claim) {
        return (place.get(CLAIM_NAMES) instanceof Map<?, ?> elsewhere && elsewhere.containsKey(claim))
                || Boolean.parseBoolean(String.valueOf(place.get(HAS_GROUPS)));
    }

    private static @Nullable Object value(Map<?, ?> place, List<String> claim) {
        Object found = place;
        for (String part : claim) {
            found = found instanceof Map<?, ?> claims ? claims.get(part) : null;
        }
        return found;
    }
}
