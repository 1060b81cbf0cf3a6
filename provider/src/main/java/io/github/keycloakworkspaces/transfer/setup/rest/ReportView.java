package io.github.keycloakworkspaces.transfer.setup.rest;

import io.github.keycloakworkspaces.transfer.setup.Readiness.Part;
import io.github.keycloakworkspaces.transfer.setup.Readiness.State;
import io.github.keycloakworkspaces.transfer.setup.RealmSetup;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code enable} has done.
 *
 * @param warnings what is not as it has to be, as {@code state:part}
 * @param readiness the same in words
 */
record ReportView(List<String> created, List<String> kept, List<String> warnings, List<PartView> readiness) {

    static ReportView of(RealmSetup.Report report, List<Part> parts) {
        List<Part> wrong = parts.stream().filter(part -> !part.state().fine()).toList();
        // The setup itself warns of clients that don't enforce.
        Stream<String> others = wrong.stream()
                .filter(part -> part.state() != State.NOT_ENFORCING)
                .map(Part::warning);
        return new ReportView(
                report.created(),
                report.kept(),
                Stream.concat(report.warnings().stream(), others).toList(),
                wrong.stream().map(PartView::of).toList());
    }
}
