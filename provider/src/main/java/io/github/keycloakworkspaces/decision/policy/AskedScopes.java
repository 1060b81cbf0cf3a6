package io.github.keycloakworkspaces.decision.policy;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.authorization.Decision.Effect;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.model.Scope;
import org.keycloak.authorization.policy.evaluation.DefaultEvaluation;
import org.keycloak.authorization.policy.evaluation.Evaluation;

/**
 * Which scopes a policy is asked about whose answer depends on them.
 *
 * <p>Keycloak 26.7.3 evaluates a policy once for each resource, and takes that answer for every permission that the policy
 * belongs to: asked for the scopes view and change at once, the permission for change would get the answer that was found
 * for view. So the answer of such a policy must either hold for all scopes of the request, or not be remembered.
 */
public final class AskedScopes {

    private static final String SCOPE_PERMISSION = "scope";

    private AskedScopes() {}

    /** The names of those that have to be permitted all, for this answer to be yes; none if the question is about no scope. */
    public static Set<String> of(Evaluation evaluation) {
        Collection<Scope> requested = evaluation.getPermission().getScopes();
        Policy permission = evaluation.getParentPolicy();
        boolean alone = keptFromRemembering(evaluation)
                && permission != null
                && permission.getType().equals(SCOPE_PERMISSION);
        return requested.stream()
                .filter(scope -> !alone || permission.getScopes().contains(scope))
                .map(Scope::getName)
                .collect(Collectors.toSet());
    }

    /** Does so only where the cache is found as we know it; where it isn't, the answer has to hold for all scopes. */
    private static boolean keptFromRemembering(Evaluation evaluation) {
        if (!(evaluation instanceof DefaultEvaluation known)) {
            return false;
        }
        Map<Policy, Map<Object, Effect>> cache = known.getDecisionCache();
        Map<Object, Effect> present = cache.get(evaluation.getPolicy());
        if (present == null) {
            return false;
        }
        if (!(present instanceof Forgetful)) {
            cache.put(evaluation.getPolicy(), new Forgetful());
        }
        return true;
    }

    private static final class Forgetful extends AbstractMap<Object, Effect> {

        @Override
        public @Nullable Effect put(Object key, Effect value) {
            return null;
        }

        @Override
        public Set<Entry<Object, Effect>> entrySet() {
            return Set.of();
        }
    }
}
