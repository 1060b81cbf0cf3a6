package io.github.keycloakworkspaces.transfer;

import java.util.List;

/**
 * Making one realm ready, with the organizations that it starts with.
 *
 * @param clients the ids of clients whose tokens shall carry the claim and the audience
 */
public record Enabling(List<String> clients, List<OrganizationDocument> organizations) {

    public Enabling {
        clients = List.copyOf(clients);
        organizations = List.copyOf(organizations);
    }

    /** Everything or nothing: a problem has to end the transaction. */
    public RealmSetup.Report apply(RealmSetup setup, OrganizationWriter writer) {
        RealmSetup.Report report = setup.makeReady(clients);
        for (OrganizationDocument document : organizations) {
            report.add("organization:" + document.alias(), writer.write(document));
        }
        return report;
    }
}
