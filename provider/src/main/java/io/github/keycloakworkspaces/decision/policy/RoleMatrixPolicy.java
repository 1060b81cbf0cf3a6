package io.github.keycloakworkspaces.decision.policy;

import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.evaluation.ResourceName;
import io.github.keycloakworkspaces.decision.evaluation.Resources;
import io.github.keycloakworkspaces.decision.evaluation.Resources.Found;
import io.github.keycloakworkspaces.keycloak.OrganizationFeature;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.shared.AccountId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.authorization.Decision.Effect;
import org.keycloak.authorization.attribute.Attributes;
import org.keycloak.authorization.identity.Identity;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.model.Resource;
import org.keycloak.authorization.permission.ResourcePermission;
import org.keycloak.authorization.policy.evaluation.Evaluation;
import org.keycloak.authorization.policy.provider.PolicyProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.authorization.Logic;

/**
 * Answers as the role matrix does. The person is the identity that Keycloak evaluates, and nobody that a claim names; the
 * thing is what the policy and the resource name, and only where neither does, what pushed claims name. Anything that is
 * unknown, missing or contradictory is denied, whatever the policy's logic.
 */
final class RoleMatrixPolicy implements PolicyProvider {

    @Override
    public void evaluate(Evaluation evaluation) {
        evaluation.setEffect(permits(evaluation) ? Effect.PERMIT : Effect.DENY);
    }

    private static boolean permits(Evaluation evaluation) {
        Policy policy = evaluation.getPolicy();
        Optional<PolicySettings> settings = PolicySettings.stored(policy.getConfig());
        RealmModel realm = evaluation.getAuthorizationProvider().getRealm();
        if (settings.isEmpty() || policy.getLogic() != Logic.POSITIVE || !OrganizationFeature.isOn(realm)) {
            return false;
        }
        Set<Action> actions = actions(evaluation, settings.get());
        if (actions.isEmpty()) {
            return false;
        }
        KeycloakSession session = evaluation.getAuthorizationProvider().getKeycloakSession();
        DecisionFacts facts = WorkspacesProvider.of(session, realm, DecisionFacts.class);
        return subject(evaluation)
                .flatMap(subject -> resource(evaluation, settings.get())
                        .flatMap(name -> found(session, facts, new Key(realm.getId(), subject, name))))
                .filter(found -> permits(facts.decisions(), found, actions))
                .isPresent();
    }

    private static boolean permits(Decisions decisions, Found found, Set<Action> actions) {
        return actions.stream()
                .allMatch(action -> decisions.decide(found.request(action)).permitted());
    }

    /** None if one of them isn't known, or there are none. */
    private static Set<Action> actions(Evaluation evaluation, PolicySettings settings) {
        if (settings.action() != null) {
            return Set.of(settings.action());
        }
        Set<String> scopes = AskedScopes.of(evaluation);
        Set<Action> actions =
                scopes.stream().flatMap(scope -> Action.ofName(scope).stream()).collect(Collectors.toSet());
        boolean allKnown =
                scopes.stream().allMatch(scope -> Action.ofName(scope).isPresent());
        return allKnown ? actions : Set.of();
    }

    /** Keycloak evaluates identities without an account, too: a client's id is nobody's. */
    private static Optional<AccountId> subject(Evaluation evaluation) {
        Identity identity = evaluation.getContext().getIdentity();
        return Optional.ofNullable(identity)
                .map(Identity::getId)
                .filter(id -> !id.isBlank())
                .map(AccountId::new);
    }

    private static Optional<ResourceName> resource(Evaluation evaluation, PolicySettings settings) {
        Resource resource = evaluation.getPermission().getResource();
        Optional<ResourceName> ofResource =
                resource == null ? Optional.of(ResourceName.NOTHING) : ResourceAttributes.read(resource::getAttribute);
        return ofResource
                .flatMap(settings.thing()::and)
                .flatMap(trusted -> pushed(evaluation).flatMap(trusted::withPushed));
    }

    /**
     * Claims belong to the permission, which takes them along into the token that it is granted in; they are the same as
     * those of the request except when a token that has permissions already is extended. AuthZEN has them in the request.
     */
    private static Optional<ResourceName> pushed(Evaluation evaluation) {
        ResourcePermission permission = evaluation.getPermission();
        Optional<ResourceName> own =
                ResourceAttributes.read(name -> permission.getClaims().get(name));
        if (own.isEmpty() || !own.get().parts().isEmpty()) {
            return own;
        }
        Attributes request = evaluation.getContext().getAttributes();
        return ResourceAttributes.read(name -> request.toMap().get(name));
    }

    /**
     * Remembered in the Keycloak session: one request may ask for many scopes of a resource. An application's own id of a
     * project means something only in an organization that is named: it must not depend on who asks.
     */
    private static Optional<Found> found(KeycloakSession session, DecisionFacts facts, Key key) {
        @Nullable Remembered remembered = session.getAttribute(Remembered.class.getName(), Remembered.class);
        if (remembered != null && remembered.key().equals(key)) {
            return remembered.found();
        }
        Optional<Found> found = new Resources(facts.store()).find(key.subject(), key.name(), Optional::empty);
        session.setAttribute(Remembered.class.getName(), new Remembered(key, found));
        return found;
    }

    @Override
    public void close() {}

    private record Key(String realm, AccountId subject, ResourceName name) {}

    private record Remembered(Key key, Optional<Found> found) {}
}
