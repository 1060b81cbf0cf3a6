package io.github.keycloakworkspaces.bootstrap;

import static java.util.Map.entry;

import io.github.keycloakworkspaces.activation.Activations;
import io.github.keycloakworkspaces.activity.ActivityCases;
import io.github.keycloakworkspaces.decision.DecisionFacts;
import io.github.keycloakworkspaces.decision.evaluation.EvaluationCases;
import io.github.keycloakworkspaces.decision.explanation.Explanations;
import io.github.keycloakworkspaces.decision.search.SearchCases;
import io.github.keycloakworkspaces.invitation.InvitationCases;
import io.github.keycloakworkspaces.mapping.GroupMappingCases;
import io.github.keycloakworkspaces.mapping.KeycloakSync;
import io.github.keycloakworkspaces.mapping.MappingCases;
import io.github.keycloakworkspaces.membership.MembershipCases;
import io.github.keycloakworkspaces.project.ProjectCases;
import io.github.keycloakworkspaces.scim.ScimCases;
import io.github.keycloakworkspaces.tag.TagCases;
import io.github.keycloakworkspaces.token.TokenCases;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.setup.SetupCases;
import io.github.keycloakworkspaces.transfer.state.OrganizationStates;
import io.github.keycloakworkspaces.workspace.WorkspaceCases;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes the use cases of one realm in one Keycloak session, each domain's when somebody asks for them. */
final class RealmWiring {

    private static final Map<Class<?>, Function<RealmWiring, Object>> CASES = Map.ofEntries(
            entry(MembershipCases.class, wiring -> wiring.membership().cases()),
            entry(WorkspaceCases.class, wiring -> wiring.workspaces().cases()),
            entry(ProjectCases.class, wiring -> wiring.projects().cases()),
            entry(MappingCases.class, wiring -> wiring.mapping().cases()),
            entry(KeycloakSync.class, wiring -> wiring.mapping().keycloak()),
            entry(GroupMappingCases.class, wiring -> wiring.mapping().mappings()),
            entry(TagCases.class, wiring -> wiring.tags().cases()),
            entry(ScimCases.class, wiring -> wiring.scim().cases()),
            entry(TokenCases.class, wiring -> wiring.tokens().cases()),
            entry(DecisionFacts.class, wiring -> wiring.decisions().facts()),
            entry(EvaluationCases.class, wiring -> wiring.decisions().evaluation()),
            entry(SearchCases.class, wiring -> wiring.decisions().search()),
            entry(Explanations.class, wiring -> wiring.decisions().explanations()),
            entry(InvitationCases.class, wiring -> wiring.invitations().cases()),
            entry(Activations.class, wiring -> new Activations(wiring.context.members())),
            entry(ActivityCases.class, wiring -> wiring.activity().cases()),
            entry(OrganizationStates.class, wiring -> wiring.transfer().states()),
            entry(OrganizationApplier.class, wiring -> wiring.transfer().applier()),
            entry(SetupCases.class, wiring -> wiring.transfer().setup()));

    private final RealmContext context;
    private final Map<Class<?>, Object> made = new HashMap<>();

    RealmWiring(RealmContext context) {
        this.context = context;
    }

    /** @throws IllegalArgumentException for what is no domain's type of use cases */
    <T> T cases(Class<T> cases) {
        return one(cases, () -> cases.cast(maker(cases).apply(this)));
    }

    private static Function<RealmWiring, Object> maker(Class<?> cases) {
        Function<RealmWiring, Object> maker = CASES.get(cases);
        if (maker == null) {
            throw new IllegalArgumentException("no use cases: " + cases);
        }
        return maker;
    }

    private MembershipWiring membership() {
        return one(MembershipWiring.class, () -> new MembershipWiring(context));
    }

    private WorkspaceWiring workspaces() {
        return one(WorkspaceWiring.class, () -> new WorkspaceWiring(context));
    }

    private ProjectWiring projects() {
        return one(ProjectWiring.class, () -> new ProjectWiring(context, workspaces(), mapping()));
    }

    private MappingWiring mapping() {
        return one(MappingWiring.class, () -> new MappingWiring(context, membership(), workspaces()));
    }

    private TagWiring tags() {
        return one(TagWiring.class, () -> new TagWiring(context, membership()));
    }

    private ScimWiring scim() {
        return one(ScimWiring.class, () -> new ScimWiring(context, membership(), cases(MappingCases.class)));
    }

    private TokenWiring tokens() {
        return one(TokenWiring.class, () -> new TokenWiring(context, membership()));
    }

    private DecisionWiring decisions() {
        return one(DecisionWiring.class, () -> new DecisionWiring(context));
    }

    private InvitationWiring invitations() {
        return one(InvitationWiring.class, () -> new InvitationWiring(context, membership(), workspaces(), projects()));
    }

    private ActivityWiring activity() {
        return one(ActivityWiring.class, () -> new ActivityWiring(context));
    }

    private TransferWiring transfer() {
        return one(
                TransferWiring.class,
                () -> new TransferWiring(
                        context,
                        membership(),
                        workspaces(),
                        projects(),
                        invitations(),
                        new TransferWiring.Upkeep(
                                activity().retention(), mapping().cases().evaluation())));
    }

    private <T> T one(Class<T> type, Supplier<T> maker) {
        Object present = made.get(type);
        if (present == null) {
            // Not computeIfAbsent: whoever makes one asks here for others.
            present = maker.get();
            made.put(type, present);
        }
        return type.cast(present);
    }
}
