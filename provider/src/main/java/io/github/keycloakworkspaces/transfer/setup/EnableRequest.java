package io.github.keycloakworkspaces.transfer.setup;

import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.plan.DesiredState;
import io.github.keycloakworkspaces.transfer.plan.Mode;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * Making one realm ready, with the organizations that it starts with.
 *
 * @param clients the ids of clients whose tokens shall carry the claim and the audience
 */
public record EnableRequest(List<String> clients, List<OrganizationDocument> organizations) {

    public EnableRequest {
        clients = List.copyOf(clients);
        organizations = List.copyOf(organizations);
    }

    /** What was done to the realm, and to each of its organizations. */
    public record Outcome(RealmSetup.Report report, List<Plan> plans) {
        public Outcome {
            plans = List.copyOf(plans);
        }
    }

    /** Everything or nothing: a problem has to end the transaction. */
    public Outcome apply(RealmSetup setup, OrganizationApplier applier) {
        RealmSetup.Report report = setup.makeReady(clients);
        List<Plan> plans = new ArrayList<>();
        for (DesiredState desired : desired()) {
            Plan plan = applier.apply(desired);
            report.add("organization:" + plan.alias(), !plan.empty());
            plans.add(plan);
        }
        return new Outcome(report, plans);
    }

    /** What is there already is kept as it is. */
    public List<DesiredState> desired() {
        List<DesiredState> desired = new ArrayList<>();
        for (OrganizationDocument document : organizations) {
            desired.add(new DesiredState(document, Mode.MISSING, "organizations[" + desired.size() + "]."));
        }
        return desired;
    }
}
