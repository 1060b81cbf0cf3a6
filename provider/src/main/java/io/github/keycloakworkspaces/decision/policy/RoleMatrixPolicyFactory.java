package io.github.keycloakworkspaces.decision.policy;

import io.github.keycloakworkspaces.keycloak.ProviderIds;
import io.github.keycloakworkspaces.shared.Problem;
import io.github.keycloakworkspaces.shared.ProblemException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.policy.provider.PolicyProvider;
import org.keycloak.authorization.policy.provider.PolicyProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.representations.idm.authorization.Logic;
import org.keycloak.representations.idm.authorization.PolicyEnforcementMode;
import org.keycloak.representations.idm.authorization.PolicyRepresentation;
import org.keycloak.services.ErrorResponseException;

/** The type {@code workspaces-role-matrix} of policies in Keycloak's authorization services. */
public final class RoleMatrixPolicyFactory implements PolicyProviderFactory<RoleMatrixRepresentation> {

    private static final Logger LOG = Logger.getLogger(RoleMatrixPolicyFactory.class);

    private final PolicyProvider provider = new RoleMatrixPolicy();

    @Override
    public String getId() {
        return ProviderIds.ROLE_MATRIX;
    }

    @Override
    public String getName() {
        return "Workspaces role matrix";
    }

    @Override
    public String getGroup() {
        return "Workspaces";
    }

    @Override
    public String getDescription() {
        return "Grants what the person's role permits in the organization, workspace or project that the resource names.";
    }

    @Override
    public String getCode() {
        return Explanation.of(Map.of());
    }

    @Override
    public PolicyProvider create(AuthorizationProvider authorization) {
        return provider;
    }

    @Override
    public PolicyProvider create(KeycloakSession session) {
        return provider;
    }

    @Override
    public Class<RoleMatrixRepresentation> getRepresentationType() {
        return RoleMatrixRepresentation.class;
    }

    @Override
    public RoleMatrixRepresentation toRepresentation(Policy policy, AuthorizationProvider authorization) {
        var representation = new RoleMatrixRepresentation();
        Map<String, String> config = PolicySettings.stored(policy.getConfig())
                .map(PolicySettings::config)
                .orElseGet(policy::getConfig);
        config.forEach(representation::setting);
        representation.tell(Explanation.of(config));
        return representation;
    }

    @Override
    public void onCreate(Policy policy, RoleMatrixRepresentation representation, AuthorizationProvider authorization) {
        store(policy, representation.settings());
    }

    @Override
    public void onUpdate(Policy policy, RoleMatrixRepresentation representation, AuthorizationProvider authorization) {
        store(policy, representation.settings());
    }

    /** Also what the Admin REST API does with a policy that is not addressed by its type. */
    @Override
    public void onImport(Policy policy, PolicyRepresentation representation, AuthorizationProvider authorization) {
        store(policy, representation.getConfig());
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    private static void store(Policy policy, Map<String, ? extends @Nullable Object> given) {
        try {
            requireSafe(policy);
            policy.setConfig(PolicySettings.given(given).config());
        } catch (ProblemException e) {
            Problem problem = e.problem();
            throw new ErrorResponseException(
                    problem.code(),
                    problem.detail(),
                    Status.fromStatusCode(problem.kind().status()));
        }
        PolicyEnforcementMode mode = policy.getResourceServer().getPolicyEnforcementMode();
        if (mode != PolicyEnforcementMode.ENFORCING) {
            LOG.warnf(
                    "Policy \"%s\" belongs to a resource server that is %s: it also grants what no policy was asked about."
                            + " Set its policy enforcement mode to ENFORCING.",
                    policy.getName(), mode);
        }
    }

    private static void requireSafe(Policy policy) {
        if (policy.getLogic() == Logic.NEGATIVE) {
            throw Problem.malformed(
                    "policy.negative",
                    "The role matrix cannot be turned round: whatever is unknown would be granted. Use the logic POSITIVE.");
        }
        if (!policy.getResources().isEmpty()
                || !policy.getScopes().isEmpty()
                || !policy.getAssociatedPolicies().isEmpty()) {
            throw Problem.malformed(
                    "policy.no_permission",
                    "A policy has no resources, scopes and policies of its own: a permission connects them with it.");
        }
    }
}
