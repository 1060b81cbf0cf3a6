package io.github.keycloakworkspaces.transfer.plan;

import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.transfer.document.DocumentProblems;
import io.github.keycloakworkspaces.transfer.document.OrganizationDocument;
import io.github.keycloakworkspaces.transfer.plan.Change.Fields;
import io.github.keycloakworkspaces.transfer.state.OrganizationState.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Name and settings of the organization, and whose it is. */
final class OrganizationPlanner {

    private static final String PATH = "organization";

    private final PlanBuilder builder;
    private final OrganizationDocument document;
    private final Properties present;

    OrganizationPlanner(PlanBuilder builder, OrganizationDocument document, Properties present) {
        this.builder = builder;
        this.document = document;
        this.present = present;
    }

    /** How it will be. */
    Properties plan(boolean creates) {
        Properties wanted = creates || builder.mode().changes() ? wanted() : present;
        List<Step> steps = new ArrayList<>();
        if (creates) {
            steps.add(new OrganizationStep.CreateOrganization(wanted.name(), wanted.owner(), document.facts()));
        } else if (!wanted.name().equals(present.name())) {
            steps.add(new OrganizationStep.Rename(wanted.name()));
        }
        if (wanted.defaultRole() != present.defaultRole()) {
            steps.add(new OrganizationStep.SetDefaultRole(wanted.defaultRole()));
        }
        if (!Objects.equals(wanted.seatLimit(), present.seatLimit())) {
            steps.add(new OrganizationStep.SetSeatLimit(wanted.seatLimit()));
        }
        // A new organization has the realm's default, which for ever differs from.
        boolean says = creates && document.activityDays().present();
        if (says || !Objects.equals(wanted.activityDays(), present.activityDays())) {
            steps.add(new OrganizationStep.SetActivityDays(wanted.activityDays()));
        }
        Step[] all = steps.toArray(Step[]::new);
        builder.add(
                creates
                        ? Change.create(PATH, fields(null, wanted), all)
                        : Change.change(PATH, fields(present, wanted), all));
        return wanted;
    }

    private Properties wanted() {
        Role defaultRole = document.defaultRole().valueOr(present.defaultRole());
        return new Properties(
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
            return builder.user(builder.location("owner"), owner);
        }
        if (document.owner().present() && present.owner() != null) {
            throw DocumentProblems.invalid(builder.location("owner"), "must be somebody with an account");
        }
        return present.owner();
    }

    private static Fields fields(@Nullable Properties from, Properties to) {
        return new Fields()
                .of("name", from == null ? null : from.name(), to.name())
                .of("owner", from == null ? null : from.owner(), to.owner())
                .of("default_role", from == null ? null : from.defaultRole(), to.defaultRole())
                .of("seat_limit", from == null ? null : from.seatLimit(), to.seatLimit())
                .of("activity_days", from == null ? null : from.activityDays(), to.activityDays());
    }
}
