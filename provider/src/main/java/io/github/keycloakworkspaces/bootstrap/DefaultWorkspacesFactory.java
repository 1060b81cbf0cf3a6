package io.github.keycloakworkspaces.bootstrap;

import io.github.keycloakworkspaces.activity.events.RemovedAccounts;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.cache.ChangeMessage;
import io.github.keycloakworkspaces.decision.cache.ClusterInvalidation;
import io.github.keycloakworkspaces.http.Answers;
import io.github.keycloakworkspaces.keycloak.WorkspacesProvider;
import io.github.keycloakworkspaces.keycloak.WorkspacesProviderFactory;
import io.github.keycloakworkspaces.mapping.events.GroupEvents;
import io.github.keycloakworkspaces.membership.events.MembershipEvents;
import io.github.keycloakworkspaces.membership.keycloak.AccountStates;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.transfer.realmfile.RealmImportListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.common.util.Environment;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderEvent;

/** Where everything that lives as long as the server is made: the matrix, the clock, the listeners. */
public final class DefaultWorkspacesFactory implements WorkspacesProviderFactory {

    private static final Logger LOG = Logger.getLogger(DefaultWorkspacesFactory.class);

    /** The option for the size of the cache, in megabytes. */
    private static final String CACHE = "cache-megabytes";

    private static final int CACHE_MEGABYTES = 64;

    /** The option for how many requests a second an organization's identity provider may send to a node. */
    private static final String SCIM_REQUESTS = "scim-requests-per-second";

    private static final int SCIM_REQUESTS_PER_SECOND = 50;

    /** The options for large answers. */
    private static final String ANSWER_SECONDS = "answer-seconds";

    private static final String ANSWERS_PER_CALLER = "answers-per-caller";
    private static final String ANSWERS_PER_NODE = "answers-per-node";
    private static final String ANSWER_MEGABYTES = "answer-megabytes";
    /** The option for the most pairs of task and person in a project. */
    private static final String ASSIGNMENTS = "assignments-per-project";

    /** The option for the minutes between two looks at the groups of people whose accounts come from directories. */
    private static final String GROUPS = "groups-minutes";

    private static final int GROUP_MINUTES = 60;
    private static final int ASSIGNMENTS_PER_PROJECT = 100_000;
    private static final Answers.Limits ANSWERS = new Answers.Limits(300, 10, 100, 2048);

    private final Decisions decisions = new Decisions(RoleMatrixJson.defaults());
    private final Clock clock = Clock.systemUTC();
    private final RandomGenerator random = new SecureRandom();
    private NodeMemory memory = NodeMemory.of(CACHE_MEGABYTES, SCIM_REQUESTS_PER_SECOND);
    private int groupMinutes = GROUP_MINUTES;
    private int assignments = ASSIGNMENTS_PER_PROJECT;
    private @Nullable Answers answers;
    private @Nullable AskedMeters asked;
    private @Nullable ActivityService activity;
    private MailService.@Nullable Settings mailSettings;
    private @Nullable MailService mails;
    private @Nullable GroupEvaluationService evaluations;

    @Override
    public WorkspacesProvider create(KeycloakSession session) {
        return new DefaultWorkspaces(
                session,
                decisions,
                clock,
                random,
                new NodeServices(
                        Objects.requireNonNull(activity).queue(),
                        memory,
                        Objects.requireNonNull(mails),
                        Objects.requireNonNull(evaluations),
                        Objects.requireNonNull(answers),
                        assignments,
                        Objects.requireNonNull(asked)));
    }

    @Override
    public void init(Config.Scope config) {
        memory = NodeMemory.of(
                config.getInt(CACHE, CACHE_MEGABYTES), config.getInt(SCIM_REQUESTS, SCIM_REQUESTS_PER_SECOND));
        mailSettings = MailService.Settings.of(config);
        groupMinutes = config.getInt(GROUPS, GROUP_MINUTES);
        assignments = config.getInt(ASSIGNMENTS, ASSIGNMENTS_PER_PROJECT);
        answers = new Answers(new Answers.Limits(
                config.getInt(ANSWER_SECONDS, ANSWERS.seconds()),
                config.getInt(ANSWERS_PER_CALLER, ANSWERS.perCaller()),
                config.getInt(ANSWERS_PER_NODE, ANSWERS.perNode()),
                config.getInt(ANSWER_MEGABYTES, ANSWERS.megabytes())));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        LOG.infof("Keycloak Workspaces %s", Release.version());
        // In this order: the second takes from an account what the first has to know of it.
        factory.register(new RemovedAccounts());
        factory.register(new MembershipEvents());
        factory.register(new GroupEvents());
        factory.register(new RealmImportListener());
        FactsMeters.register(memory.facts(), decisions.tally());
        asked = new AskedMeters(Metrics.globalRegistry);
        Gauge.builder("workspaces.answers.large", Objects.requireNonNull(answers), Answers::size)
                .description("Large answers that are being made or sent")
                .register(Metrics.globalRegistry);
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> session.getProvider(ClusterProvider.class)
                        .registerListener(
                                ClusterInvalidation.CHANNEL,
                                event -> memory.facts().changed(((ChangeMessage) event).marks())));
        activity = new ActivityService(factory, clock);
        evaluations = new GroupEvaluationService(factory, clock);
        mails = new MailService(factory, Objects.requireNonNull(mailSettings), clock);
        activity.start();
        factory.register(this::workInBackground);
        new NameService(factory).start();
        new GoneAccountsService(factory).start();
        new DirectoryService(factory, clock, Duration.ofMinutes(groupMinutes)).start();
        followAccounts(factory);
    }

    private void followAccounts(KeycloakSessionFactory factory) {
        var announcement = new ClusterInvalidation(memory.facts());
        try (KeycloakSession session = factory.create()) {
            AccountStates.follow(
                    ActivityService.entities(session).getEntityManagerFactory(),
                    (realm, accounts) -> announcement.accounts(factory, realm, accounts));
        }
    }

    /**
     * Once the server has started: sending mails and evaluating groups need everything that a request does. The commands
     * that only export or import do neither; a server that imports realms while it starts is one as any other.
     */
    private void workInBackground(ProviderEvent event) {
        if (event instanceof PostMigrationEvent && !Environment.isNonServerMode()) {
            Objects.requireNonNull(mails).start();
            Objects.requireNonNull(evaluations).start();
        }
    }

    /** Writing what is queued needs the database; what other nodes change is heard through the cluster. */
    @Override
    public Set<Class<? extends Provider>> dependsOn() {
        return Set.of(JpaConnectionProvider.class, ClusterProvider.class);
    }

    @Override
    public void close() {
        if (evaluations != null) {
            evaluations.close();
        }
        if (mails != null) {
            mails.close();
        }
        if (activity != null) {
            activity.close();
        }
        if (answers != null) {
            answers.close();
        }
    }

    @Override
    public String getId() {
        return "default";
    }
}
