package io.github.keycloakworkspaces.transfer.apply.keycloak;

import io.github.keycloakworkspaces.access.AdminGuard;
import io.github.keycloakworkspaces.activity.Activity;
import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.activity.EntryOrganization;
import io.github.keycloakworkspaces.activity.Kind;
import io.github.keycloakworkspaces.activity.Origin;
import io.github.keycloakworkspaces.activity.Subject;
import io.github.keycloakworkspaces.activity.keycloak.Origins;
import io.github.keycloakworkspaces.keycloak.AfterTransaction;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.transfer.apply.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.plan.Change;
import io.github.keycloakworkspaces.transfer.plan.Change.Verb;
import io.github.keycloakworkspaces.transfer.plan.Plan;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells an organization's own log what the realm's administration has changed in it by a document: one line with the
 * numbers and, for as many as people read, one line for each change; of an organization that begins with it everything
 * is new, so that the numbers are enough. The lines are queued when everything is committed.
 */
public final class PlanLog {

    /** Of changes of one document; the first line counts them all. */
    static final int MOST = 100;

    /** Fields whose values may stand in a log; of the others the name says enough. */
    private static final Set<String> SHOWN = Set.of(
            "role",
            "owner",
            "default_role",
            "seat_limit",
            "activity_days",
            "personal",
            "legacy",
            "days",
            "published",
            "archived",
            "workspace",
            "AN",
            "RE",
            "MA",
            "AD");

    private static final Map<Verb, String> METHODS =
            Map.of(Verb.CREATE, "POST", Verb.CHANGE, "PATCH", Verb.REMOVE, "DELETE");

    private final KeycloakSession session;
    private final AdminGuard guard;

    public PlanLog(KeycloakSession session, AdminGuard guard) {
        this.session = session;
        this.guard = guard;
    }

    public void write(Plan plan) {
        if (plan.empty()) {
            return;
        }
        WorkspacesProvider.of(session, OrganizationApplier.class)
                .find(plan.alias())
                .ifPresent(id -> queue(lines(plan, id)));
    }

    /** What all lines of a document have. */
    private record Lines(
            String realm,
            OrganizationId organization,
            @Nullable AccountId by,
            Instant at,
            Origin origin) {

        Activity of(String method, String url) {
            return new Activity(
                    realm,
                    new EntryOrganization.Known(organization),
                    by,
                    at,
                    Kind.ADMIN,
                    method,
                    url,
                    200,
                    null,
                    origin,
                    Subject.NONE);
        }
    }

    private List<Activity> lines(Plan plan, OrganizationId organization) {
        RealmModel realm = session.getContext().getRealm();
        AdminGuard.Administrator by = guard.administrator(realm);
        Origin origin = Origins.of(session, session.getContext().getConnection().getRemoteHost(), null);
        var of = new Lines(
                realm.getId(), organization, by.account(), Clock.systemUTC().instant(), origin);
        String address = "workspaces/organizations/" + plan.alias();
        List<Activity> lines = new ArrayList<>();
        lines.add(of.of("PUT", address + counted(plan, by)));
        plan.changes().stream()
                .filter(change -> change.verb() != Verb.KEEP)
                .limit(plan.creates() ? 0 : MOST)
                .forEach(change -> lines.add(of.of(
                        METHODS.getOrDefault(change.verb(), "PUT"), address + "/" + change.path() + fields(change))));
        return lines;
    }

    /** Somebody from another realm has no number here, so the line names them. */
    private static String counted(Plan plan, AdminGuard.Administrator by) {
        Map<Verb, Long> count = plan.count();
        StringJoiner text = new StringJoiner("&", "?", "");
        for (Verb verb : List.of(Verb.CREATE, Verb.CHANGE, Verb.REMOVE)) {
            text.add(verb.code() + "=" + count.getOrDefault(verb, 0L));
        }
        return by.stranger() == null
                ? text.toString()
                : text.add("by=" + by.stranger()).toString();
    }

    private static String fields(Change change) {
        StringJoiner text = new StringJoiner("&", "?", "").setEmptyValue("");
        change.fields().forEach((name, field) -> {
            String before = field.from() == null ? "" : field.from() + "..";
            text.add(SHOWN.contains(name) ? name + "=" + before + field.to() : name);
        });
        return text.toString();
    }

    private void queue(List<Activity> lines) {
        ActivityQueue queue = WorkspacesProvider.ofServer(session, ActivityQueue.class);
        AfterTransaction.committed(session, () -> lines.forEach(queue::offer));
    }
}
