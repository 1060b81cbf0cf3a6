package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Name and settings of the organization, and whose it is. */
final class OrganizationPlanner {

    private static final String PATH = "organization";

    private final PlanBuilder planning;
    private final OrganizationDocument document;
    private final Head present;

    OrganizationPlanner(PlanBuilder planning, OrganizationDocument document, Head present) {
        this.planning = planning;
        this.document = document;
        this.present = present;
    }

    /** How it will be. */
    Head plan(boolean founds) {
        Head wanted = founds || planning.mode().changes() ? wanted() : present;
        List<Step> steps = new ArrayList<>();
        if (founds) {
            steps.add(new Step.Found(wanted.name(), wanted.owner(), document.facts()));
        } else if (!wanted.name().equals(present.name())) {
            steps.add(new Step.Rename(wanted.name()));
        }
        if (wanted.defaultRole() != present.defaultRole()) {
            steps.add(new Step.SetDefaultRole(wanted.defaultRole()));
        }
        if (!Objects.equals(wanted.seatLimit(), present.seatLimit())) {
            steps.add(new Step.SetSeatLimit(wanted.seatLimit()));
        }
        if (!Objects.equals(wanted.activityDays(), present.activityDays())) {
            steps.add(new Step.SetActivityDays(wanted.activityDays()));
        }
        Step[] all = steps.toArray(Step[]::new);
        planning.add(
                founds
                        ? Change.create(PATH, fields(null, wanted), all)
                        : Change.change(PATH, fields(present, wanted), all));
        return wanted;
    }

    private Head wanted() {
        Role defaultRole = document.defaultRole().valueOr(present.defaultRole());
        return new Head(
                present.alias(),
                document.name().valueOr(present.name()),
                owner(),
                defaultRole,
                document.seatLimit().or(present.seatLimit()),
                document.activityDays().or(present.activityDays()),
                present.linkResets(),
                present.createdAt());
    }

    private @Nullable String owner() {
        String owner = document.owner().value();
        if (owner != null) {
            return planning.user(planning.at("owner"), owner);
        }
        if (document.owner().present() && present.owner() != null) {
            throw DocumentProblems.invalid(planning.at("owner"), "must be somebody with an account");
        }
        return present.owner();
    }

    private static Fields fields(@Nullable Head from, Head to) {
        return new Fields()
                .of("name", from == null ? null : from.name(), to.name())
                .of("owner", from == null ? null : from.owner(), to.owner())
                .of("default_role", from == null ? null : from.defaultRole(), to.defaultRole())
                .of("seat_limit", from == null ? null : from.seatLimit(), to.seatLimit())
                .of("activity_days", from == null ? null : from.activityDays(), to.activityDays());
    }
}
