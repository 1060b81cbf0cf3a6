package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activation.Activations;
import io.github.keycloakworkspaces.activity.ActivityQueue;
import io.github.keycloakworkspaces.activity.Retention;
import io.github.keycloakworkspaces.activity.jpa.JpaActivityLog;
import io.github.keycloakworkspaces.activity.jpa.JpaExpiredLines;
import io.github.keycloakworkspaces.activity.jpa.JpaRetention;
import io.github.keycloakworkspaces.decision.ActionSearch;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.DirectLookup;
import io.github.keycloakworkspaces.decision.Explanations;
import io.github.keycloakworkspaces.decision.LockedPermission;
import io.github.keycloakworkspaces.decision.ResourceSearch;
import io.github.keycloakworkspaces.decision.ResourceServers;
import io.github.keycloakworkspaces.decision.SubjectSearch;
import io.github.keycloakworkspaces.decision.cache.CachedBulk;
import io.github.keycloakworkspaces.decision.cache.CachedFacts;
import io.github.keycloakworkspaces.decision.cache.CachedSearch;
import io.github.keycloakworkspaces.decision.cache.CachedStandings;
import io.github.keycloakworkspaces.decision.cache.RememberedFacts;
import io.github.keycloakworkspaces.decision.cache.SessionChanges;
import io.github.keycloakworkspaces.decision.cache.SessionFacts;
import io.github.keycloakworkspaces.decision.jpa.JpaBulkStore;
import io.github.keycloakworkspaces.decision.jpa.JpaDecisionStore;
import io.github.keycloakworkspaces.decision.jpa.JpaGrantStore;
import io.github.keycloakworkspaces.decision.jpa.JpaMemberAccounts;
import io.github.keycloakworkspaces.decision.jpa.JpaOrganizationAliases;
import io.github.keycloakworkspaces.decision.jpa.JpaResourceServers;
import io.github.keycloakworkspaces.decision.jpa.JpaSearchStore;
import io.github.keycloakworkspaces.invitation.EmailAcceptance;
import io.github.keycloakworkspaces.invitation.EmailInvitations;
import io.github.keycloakworkspaces.invitation.InvitationDelivery;
import io.github.keycloakworkspaces.invitation.Invitations;
import io.github.keycloakworkspaces.invitation.InviterRules;
import io.github.keycloakworkspaces.invitation.MailAllowance;
import io.github.keycloakworkspaces.invitation.MailTokens;
import io.github.keycloakworkspaces.invitation.MailTurn;
import io.github.keycloakworkspaces.invitation.Mailing;
import io.github.keycloakworkspaces.invitation.OrganizationLinks;
import io.github.keycloakworkspaces.invitation.PlaceGrants;
import io.github.keycloakworkspaces.invitation.PlaceRules;
import io.github.keycloakworkspaces.invitation.TokenTerms;
import io.github.keycloakworkspaces.invitation.jpa.JpaInvitationStore;
import io.github.keycloakworkspaces.invitation.jpa.JpaMailLedger;
import io.github.keycloakworkspaces.invitation.jpa.JpaMailOrders;
import io.github.keycloakworkspaces.invitation.login.SignUpReadiness;
import io.github.keycloakworkspaces.kc.Addresses;
import io.github.keycloakworkspaces.kc.Answers;
import io.github.keycloakworkspaces.kc.DecisionCases;
import io.github.keycloakworkspaces.kc.InvitationLifetime;
import io.github.keycloakworkspaces.kc.KeycloakAccounts;
import io.github.keycloakworkspaces.kc.KeycloakDirectory;
import io.github.keycloakworkspaces.kc.ListCounts;
import io.github.keycloakworkspaces.kc.NativeMembership;
import io.github.keycloakworkspaces.kc.ProjectTeam;
import io.github.keycloakworkspaces.kc.ProviderIds;
import io.github.keycloakworkspaces.kc.RealmLinkSigner;
import io.github.keycloakworkspaces.kc.RealmTransactions;
import io.github.keycloakworkspaces.kc.RealmWorkspaces;
import io.github.keycloakworkspaces.kc.RememberedCallers;
import io.github.keycloakworkspaces.kc.SignUpRule;
import io.github.keycloakworkspaces.kc.VerifiedInviters;
import io.github.keycloakworkspaces.kc.Workspaces;
import io.github.keycloakworkspaces.membership.MembershipStore;
import io.github.keycloakworkspaces.membership.Memberships;
import io.github.keycloakworkspaces.membership.Mirror;
import io.github.keycloakworkspaces.membership.Organizations;
import io.github.keycloakworkspaces.membership.Permissions;
import io.github.keycloakworkspaces.membership.jpa.JpaDriftStore;
import io.github.keycloakworkspaces.membership.jpa.JpaMembershipStore;
import io.github.keycloakworkspaces.project.LeftProjects;
import io.github.keycloakworkspaces.project.ProjectMembers;
import io.github.keycloakworkspaces.project.ProjectPermission;
import io.github.keycloakworkspaces.project.ProjectRoles;
import io.github.keycloakworkspaces.project.Projects;
import io.github.keycloakworkspaces.project.TaskAssignees;
import io.github.keycloakworkspaces.project.Templates;
import io.github.keycloakworkspaces.project.jpa.JpaProjectCatalog;
import io.github.keycloakworkspaces.project.jpa.JpaProjectMemberStore;
import io.github.keycloakworkspaces.project.jpa.JpaProjectRoleStore;
import io.github.keycloakworkspaces.project.jpa.JpaProjectStore;
import io.github.keycloakworkspaces.project.jpa.JpaTaskAssigneeStore;
import io.github.keycloakworkspaces.project.jpa.JpaTemplateStore;
import io.github.keycloakworkspaces.roles.PermissionStore;
import io.github.keycloakworkspaces.roles.jpa.JpaPermissionStore;
import io.github.keycloakworkspaces.transfer.OrganizationApplier;
import io.github.keycloakworkspaces.transfer.Planner;
import io.github.keycloakworkspaces.transfer.Readiness;
import io.github.keycloakworkspaces.transfer.Tools;
import io.github.keycloakworkspaces.transfer.jpa.JpaGrantRows;
import io.github.keycloakworkspaces.transfer.jpa.JpaMemberRows;
import io.github.keycloakworkspaces.transfer.jpa.JpaOfferRows;
import io.github.keycloakworkspaces.transfer.jpa.JpaOrganizationStates;
import io.github.keycloakworkspaces.transfer.jpa.JpaPlaceRows;
import io.github.keycloakworkspaces.transfer.realm.ClientReadiness;
import io.github.keycloakworkspaces.transfer.realm.PageReadiness;
import io.github.keycloakworkspaces.transfer.realm.RealmEnabler;
import io.github.keycloakworkspaces.workspace.WorkspaceMembers;
import io.github.keycloakworkspaces.workspace.WorkspacePermission;
import io.github.keycloakworkspaces.workspace.jpa.JpaWorkspaceStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Wires the use cases of a realm by hand, once a Keycloak session. */
final class DefaultWorkspaces implements Workspaces {

    private final KeycloakSession session;
    private final Decisions decisions;
    private final Clock clock;
    private final RandomGenerator random;
    private final NodeServices node;
    private final NodeMemory memory;
    private final Map<String, RealmWorkspaces> realms = new HashMap<>();

    DefaultWorkspaces(
            KeycloakSession session, Decisions decisions, Clock clock, RandomGenerator random, NodeServices node) {
        this.session = session;
        this.decisions = decisions;
        this.clock = clock;
        this.random = random;
        this.node = node;
        this.memory = node.memory();
    }

    @Override
    public RealmWorkspaces in(RealmModel realm) {
        return realms.computeIfAbsent(realm.getId(), id -> wire(realm));
    }

    @Override
    public ActivityQueue activities() {
        return node.activities();
    }

    @Override
    public RememberedCallers callers() {
        return memory.callers();
    }

    @Override
    public Answers answers() {
        return node.answers();
    }

    private RealmWorkspaces wire(RealmModel realm) {
        EntityManager em = LazyEntities.of(session);
        var changes = new SessionChanges(session, realm.getId(), memory.facts());
        var counts = new ListCounts(em, realm.getId(), memory.counts(), memory.orders());
        var store = new JpaMembershipStore(em, realm.getId(), clock, changes, counts);
        var accounts = new KeycloakAccounts(session, realm);
        var facts = new JpaDecisionStore(em, realm.getId());
        var mandate = new LockedPermission(store, facts, decisions);
        var memberships = new Memberships(store, accounts, mandate);
        var links =
                new OrganizationLinks(realm.getId(), store, memberships, mandate, new RealmLinkSigner(session, realm));
        var workspaces = new JpaWorkspaceStore(em, realm.getId(), store, clock, counts);
        var remembered = new SessionFacts(memory.facts(), realm.getId(), changes::any);
        var seen = new CachedFacts(remembered, () -> facts);
        var permission = new WorkspacePermission(store, facts, decisions);
        var projects = new JpaProjectStore(em, store, clock);
        var projectPermission = new ProjectPermission(store, facts, decisions);
        var catalog = new JpaProjectCatalog(em, realm.getId(), store, clock, counts);
        var templates = new JpaTemplateStore(em, realm.getId(), clock);
        var invitations = new JpaInvitationStore(em, realm.getId());
        var places = new PlaceRules(invitations, store, facts::snapshot, decisions);
        var transactions = new RealmTransactions(session, realm);
        var terms = new TokenTerms(random, clock, InvitationLifetime.of(realm));
        var permissions = new JpaPermissionStore(em, realm.getId(), clock);
        var tools = new Tools(
                store,
                memberships,
                accounts,
                new JpaRetention(em, realm.getId()),
                workspaces,
                catalog,
                templates,
                permissions,
                new JpaMemberRows(em, realm.getId(), clock, changes),
                new JpaPlaceRows(em, clock),
                new JpaGrantRows(em, clock),
                new JpaOfferRows(em, terms, clock));
        var servers = new JpaResourceServers(em, realm.getId(), ProviderIds.ROLE_MATRIX);
        var directory = new KeycloakDirectory(session, realm, em);
        var states = new JpaOrganizationStates(em, realm.getId(), directory::username);
        return new RealmWorkspaces(
                store,
                memberships,
                new Mirror(
                        store,
                        memberships,
                        accounts,
                        new JpaDriftStore(em, realm.getId()),
                        NativeMembership.mirrored(realm)),
                new Organizations(store, accounts, mandate),
                new Permissions(decisions.matrix(), permissions, store),
                workspaces,
                new io.github.keycloakworkspaces.workspace.Workspaces(permission, workspaces),
                new WorkspaceMembers(permission, store, workspaces),
                projects,
                catalog,
                new Projects(projectPermission, store, workspaces, catalog),
                new LeftProjects(projectPermission, store, catalog),
                templates,
                new Templates(projectPermission, catalog, templates),
                team(em, realm, store, counts, projectPermission),
                links,
                new Invitations(
                        links,
                        new EmailAcceptance(
                                store,
                                memberships,
                                PlaceGrants.by(workspaces, projects),
                                invitations,
                                new InviterRules(
                                        store,
                                        facts::snapshot,
                                        decisions,
                                        places,
                                        accounts::manages,
                                        transactions.voidNotes()),
                                clock)),
                new EmailInvitations(
                        store, memberships, invitations, places, mandate, terms, mailing(em, realm, store)),
                new InvitationDelivery(
                        transactions.invitations(),
                        organization -> node.mails().offer(new MailTurn(realm.getId(), organization))),
                new Activations(store),
                seen,
                new JpaOrganizationAliases(em, realm.getId()),
                new CachedStandings(remembered, () -> facts),
                changes,
                decisions,
                decisionCases(em, realm, new DirectLookup(seen, store), permissions, remembered),
                new RealmEnabler(session, realm, servers),
                readiness(realm, em, servers),
                states,
                new OrganizationApplier(new Planner(decisions.matrix()), states, directory, tools),
                new JpaActivityLog(em, realm.getId(), clock),
                tools.retention(),
                new Retention(new JpaExpiredLines(em, realm.getId()), clock));
    }

    private Readiness readiness(RealmModel realm, EntityManager em, ResourceServers servers) {
        var parts = List.of(
                new PageReadiness(session, realm),
                new SignUpReadiness(session, realm),
                new ClientReadiness(realm, em, servers));
        return () -> parts.stream().flatMap(part -> part.look().stream()).toList();
    }

    private Mailing mailing(EntityManager em, RealmModel realm, MembershipStore members) {
        return new Mailing(
                new VerifiedInviters(
                        session, realm, members, () -> SignUpRule.ofServer().opens(realm)),
                new MailAllowance(node.mails().limits(), new JpaMailLedger(em, realm.getId()), clock),
                new MailTokens(new RealmLinkSigner(session, realm)),
                new JpaMailOrders(em, () -> Addresses.server(session).toString()));
    }

    private DecisionCases decisionCases(
            EntityManager em,
            RealmModel realm,
            DirectLookup lookup,
            PermissionStore permissions,
            SessionFacts remembered) {
        var search = new CachedSearch(remembered, new JpaSearchStore(em, realm.getId()));
        return new DecisionCases(
                decisions,
                new RememberedFacts(remembered),
                lookup,
                new CachedBulk(remembered, new JpaBulkStore(em, realm.getId())),
                new SubjectSearch(lookup, search, permissions, decisions),
                new ResourceSearch(lookup, search, decisions),
                new ActionSearch(lookup, decisions),
                new Explanations(new JpaGrantStore(em, realm.getId()), decisions),
                organization -> new JpaMemberAccounts(em, realm.getId(), organization));
    }

    private ProjectTeam team(
            EntityManager em,
            RealmModel realm,
            MembershipStore organizations,
            ListCounts counts,
            ProjectPermission permission) {
        var members = new JpaProjectMemberStore(em, realm.getId(), organizations, clock, counts);
        var roles = new JpaProjectRoleStore(em, realm.getId(), organizations, clock);
        var assignees = new JpaTaskAssigneeStore(em, realm.getId(), organizations, clock);
        var projectRoles = new ProjectRoles(permission, members, roles);
        return new ProjectTeam(
                members,
                new ProjectMembers(permission, members, projectRoles),
                roles,
                projectRoles,
                assignees,
                new TaskAssignees(permission, members, assignees, node.assignments()));
    }
}
