package io.github.keycloakworkspaces.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.keycloakworkspaces.decision.AccessRequest;
import io.github.keycloakworkspaces.decision.Decisions;
import io.github.keycloakworkspaces.decision.FactKey;
import io.github.keycloakworkspaces.decision.LoadedFacts;
import io.github.keycloakworkspaces.decision.PersonSnapshot;
import io.github.keycloakworkspaces.decision.ProjectResource;
import io.github.keycloakworkspaces.decision.Relation;
import io.github.keycloakworkspaces.decision.jpa.JpaFactStore;
import io.github.keycloakworkspaces.decision.jpa.JpaSearchStore;
import io.github.keycloakworkspaces.decision.search.Cursor;
import io.github.keycloakworkspaces.decision.search.SearchStore;
import io.github.keycloakworkspaces.lists.ListCounts;
import io.github.keycloakworkspaces.lists.ListMemory;
import io.github.keycloakworkspaces.membership.Member;
import io.github.keycloakworkspaces.membership.MemberFilter;
import io.github.keycloakworkspaces.membership.MemberOrder;
import io.github.keycloakworkspaces.membership.MemberProfile;
import io.github.keycloakworkspaces.membership.MemberQuery;
import io.github.keycloakworkspaces.membership.Source;
import io.github.keycloakworkspaces.membership.jpa.JpaMembershipStore;
import io.github.keycloakworkspaces.project.ProjectWorld.Person;
import io.github.keycloakworkspaces.project.ProjectWorld.Work;
import io.github.keycloakworkspaces.project.jpa.JpaMemberProjects;
import io.github.keycloakworkspaces.project.jpa.JpaProjectCatalog;
import io.github.keycloakworkspaces.project.jpa.JpaProjectMemberStore;
import io.github.keycloakworkspaces.project.jpa.JpaProjectRoleStore;
import io.github.keycloakworkspaces.project.jpa.JpaTaskAssigneeStore;
import io.github.keycloakworkspaces.roles.Action;
import io.github.keycloakworkspaces.roles.Role;
import io.github.keycloakworkspaces.roles.json.RoleMatrixJson;
import io.github.keycloakworkspaces.shared.AccountId;
import io.github.keycloakworkspaces.shared.Changes;
import io.github.keycloakworkspaces.shared.OrganizationId;
import io.github.keycloakworkspaces.shared.PersonId;
import io.github.keycloakworkspaces.shared.ProjectId;
import io.github.keycloakworkspaces.stores.StoreDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Who is in which project: every statement that asks it, from whichever end, agrees with {@link ProjectMembership#of} on
 * generated organizations.
 */
class ProjectMembershipTest {

    private static final int TRIES = 10;
    private static final OrganizationId ACME = ProjectWorld.ORGANIZATION;
    private static final Decisions DECISIONS = new Decisions(RoleMatrixJson.defaults());

    /** Nobody remembers anything here. */
    private static final class Unheard implements Changes {

        @Override
        public void organization(OrganizationId id) {}

        @Override
        public void person(PersonId id) {}

        @Override
        public void account(AccountId id) {}

        @Override
        public void names() {}

        @Override
        public void realm() {}
    }

    /** The stores of one transaction. */
    private static final class Stores {

        final JpaMembershipStore members;
        final JpaProjectMemberStore people;
        final JpaProjectCatalog catalog;
        final JpaMemberProjects ofMember;
        final JpaProjectRoleStore roles;
        final JpaTaskAssigneeStore tasks;
        final JpaFactStore facts;
        final JpaSearchStore search;

        Stores(EntityManager em) {
            Clock clock = Clock.systemUTC();
            String realm = ProjectWorld.REALM;
            var counts = new ListCounts(em, realm, new ListMemory());
            members = new JpaMembershipStore(em, realm, clock, new Unheard(), counts, null);
            people = new JpaProjectMemberStore(em, realm, members, clock, counts);
            catalog = new JpaProjectCatalog(em, realm, members, clock, counts);
            ofMember = new JpaMemberProjects(em, realm);
            roles = new JpaProjectRoleStore(em, realm, members, clock);
            tasks = new JpaTaskAssigneeStore(em, realm, members, clock);
            facts = new JpaFactStore(em, realm);
            search = new JpaSearchStore(em, realm);
        }

        /** What live members hold in the organization. */
        Map<Person, PersonSnapshot> snapshots(ProjectWorld world) {
            return found(world.live(), person -> new FactKey.Snapshot(person.account(), ACME));
        }

        /** The same as far as it has to do with one project. */
        Map<Person, PersonSnapshot> connections(ProjectWorld world, ProjectResource project) {
            return found(world.live(), person -> FactKey.Connection.of(person.account(), project));
        }

        private Map<Person, PersonSnapshot> found(
                List<Person> people, Function<Person, ? extends FactKey<PersonSnapshot>> key) {
            LoadedFacts loaded = facts.load(people.stream().map(key).collect(Collectors.toSet()));
            return people.stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            person -> loaded.get(key.apply(person)).orElseThrow()));
        }

        ProjectResource resource(Work project) {
            return catalog.find(ACME, project.id()).orElseThrow().resource();
        }
    }

    private static void on(long seed, BiConsumer<ProjectWorld, Stores> work) {
        StoreDatabase.rolledBack(em -> work.accept(new ProjectWorld(em, seed), new Stores(em)));
    }

    @Property(tries = TRIES)
    void peopleOfAProjectAreThereAsTheRuleSays(@ForAll long seed) {
        on(seed, (world, stores) -> {
            Set<PersonId> everybody = ids(world.live());
            for (Work project : world.projects()) {
                assertThat(stores.people.people(ACME, project.id(), everybody))
                        .extracting(ProjectPerson::person, ProjectPerson::presence, ProjectPerson::effectiveRole)
                        .containsExactlyInAnyOrderElementsOf(world.live().stream()
                                .map(person -> tuple(
                                        person.id(), world.membership(person, project), world.role(person, project)))
                                .toList());
            }
        });
    }

    @Property(tries = TRIES)
    void aListOfMembersShowsWhoIsThere(@ForAll long seed) {
        on(seed, (world, stores) -> {
            for (Work project : world.projects()) {
                Map<PersonId, Boolean> working = world.live().stream()
                        .filter(person -> person.role().working())
                        .filter(person -> world.membership(person, project).present())
                        .collect(Collectors.toMap(
                                Person::id, person -> world.membership(person, project) != ProjectMembership.EXPLICIT));

                assertThat(listed(stores, project, null)).isEqualTo(working);
                for (boolean implicit : List.of(true, false)) {
                    assertThat(listed(stores, project, implicit).keySet())
                            .isEqualTo(working.entrySet().stream()
                                    .filter(person -> person.getValue() == implicit)
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toSet()));
                }
            }
        });
    }

    /** People, and whether they are shown to be there without having been added. */
    private static Map<PersonId, Boolean> listed(Stores stores, Work project, @Nullable Boolean implicit) {
        var query = new ProjectMemberQuery(PeopleFilter.NONE, null, implicit, false, MemberOrder.PERSON, false, 0, 100);
        return stores.people.members(ACME, project.id(), query).items().stream()
                .collect(Collectors.toMap(member -> member.profile().member().person(), ProjectMember::implicit));
    }

    @Property(tries = TRIES)
    void whoIsOutsideIsNotThere(@ForAll long seed) {
        on(seed, (world, stores) -> {
            for (Work project : world.projects()) {
                var filter = new MemberFilter(
                        null, Set.of(), null, false, null, null, project.id(), null, null, Set.of(), false);
                Set<PersonId> outside = stores
                        .members
                        .members(ACME, new MemberQuery(filter, MemberOrder.PERSON, false, 0, 100))
                        .items()
                        .stream()
                        .map(MemberProfile::member)
                        .map(Member::person)
                        .collect(Collectors.toSet());

                assertThat(world.live())
                        .filteredOn(person -> world.membership(person, project).present())
                        .noneMatch(person -> outside.contains(person.id()));
                assertThat(world.live())
                        .filteredOn(person -> !world.named(person, project)
                                && !person.role().everywhere()
                                && !world.membership(person, project).present())
                        .allMatch(person -> outside.contains(person.id()));
            }
        });
    }

    @Property(tries = TRIES)
    void projectsOfAMemberAreThoseInWhichTheyAre(@ForAll long seed) {
        on(seed, (world, stores) -> {
            for (Person person : world.live()) {
                for (Person viewer : world.viewers()) {
                    assertThat(ofMember(stores, person, viewer))
                            .extracting(MemberProject::id)
                            .containsExactlyInAnyOrderElementsOf(world.projects().stream()
                                    .filter(project -> !project.room().personal()
                                            || project.room().creator().equals(viewer.id()))
                                    .filter(project ->
                                            world.membership(person, project).present()
                                                    || (!project.room().personal() && made(person, project)))
                                    .map(Work::id)
                                    .toList());
                }
            }
        });
    }

    @Property(tries = TRIES)
    void projectsOfAMemberSayWhy(@ForAll long seed) {
        on(seed, (world, stores) -> {
            for (Person person : world.live()) {
                assertThat(ofMember(stores, person, person)).allSatisfy(shown -> {
                    Work project = world.project(shown.id());
                    ProjectMembership membership = world.membership(person, project);
                    boolean sandbox = project.room().personal();
                    assertThat(!shown.sources().isEmpty()).isEqualTo(membership == ProjectMembership.EXPLICIT);
                    assertThat(shown.byRole()).isEqualTo(person.role().everywhere() && !sandbox);
                    assertThat(!shown.workspaceSources().isEmpty())
                            .isEqualTo(!sandbox && world.inRoom(person, project));
                    assertThat(shown.role()).isEqualTo(world.role(person, project));
                });
            }
        });
    }

    /** As seen by somebody to whom the matrix shows everything, but sandboxes of others. */
    private static List<MemberProject> ofMember(Stores stores, Person person, Person viewer) {
        var member = new Member(person.id().value(), ACME, person.id(), person.role(), Source.MANUAL, false);
        var everything = new ProjectViewer(
                viewer.id(), Role.OWNER, ProjectViewer.everywhere().reaches());
        return stores.ofMember.of(member, everything, 0, 100).items();
    }

    private static boolean made(Person person, Work project) {
        return project.creator().equals(person.id()) || project.room().creator().equals(person.id());
    }

    @Property(tries = TRIES)
    void numbersOfMembersCountThemOnce(@ForAll long seed) {
        on(seed, (world, stores) -> {
            MemberSummaries summaries = stores.catalog.summaries(ACME, null, null, 100);
            for (Work project : world.projects()) {
                MemberSummary summary = summaries.of(stores.resource(project));
                Set<PersonId> members = project.room().personal()
                        ? Set.of()
                        : world.those(
                                project,
                                person -> person.role().working()
                                        && world.membership(person, project).member());

                assertThat(summary.count()).isEqualTo(members.size());
                assertThat(summary.first()).extracting(PersonName::id).containsExactlyInAnyOrderElementsOf(members);
            }
        });
    }

    @Property(tries = TRIES)
    void rolesAndTasksCountForThoseWhoAreThere(@ForAll long seed) {
        on(seed, (world, stores) -> {
            for (Work project : world.projects()) {
                assertThat(stores.roles.ofProject(ACME, project.id()))
                        .extracting(ProjectRole::person)
                        .containsExactlyInAnyOrderElementsOf(world.those(
                                project,
                                person -> person.role().overridable()
                                        && !project.room().personal()
                                        && world.membership(person, project).member()
                                        && world.projectRole(person, project) != null));
                for (long task : List.of(1L, 2L)) {
                    assertThat(stores.tasks.of(ACME, project.id(), new TaskId(task)))
                            .extracting(TaskAssignment::person)
                            .containsExactlyInAnyOrderElementsOf(
                                    world.those(project, person -> world.hasTask(person, project, task)));
                }
            }
        });
    }

    @Property(tries = TRIES)
    void decisionsKnowTheSameMembers(@ForAll long seed) {
        on(seed, (world, stores) -> {
            Map<Person, PersonSnapshot> held = stores.snapshots(world);
            for (Work project : world.projects()) {
                ProjectResource resource = stores.resource(project);
                boolean sandbox = project.room().personal();
                Map<Person, PersonSnapshot> connected = stores.connections(world, resource);
                assertThat(held).allSatisfy((person, snapshot) -> {
                    ProjectMembership membership = world.membership(person, project);
                    Relation relation = Relation.with(resource, snapshot);
                    assertThat(relation.member()).isEqualTo(!sandbox && membership.member());
                    assertThat(connected)
                            .hasEntrySatisfying(
                                    person,
                                    other -> assertThat(Relation.with(resource, other))
                                            .isEqualTo(relation));
                    assertThat(!sandbox || membership.present() || !sees(snapshot, resource))
                            .isTrue();
                });
            }
        });
    }

    @Property(tries = TRIES)
    void aListOfProjectsShowsWhatDecisionsPermit(@ForAll long seed) {
        on(seed, (world, stores) -> {
            List<ProjectResource> all =
                    world.projects().stream().map(stores::resource).toList();
            assertThat(stores.snapshots(world)).allSatisfy((person, held) -> {
                List<ProjectId> permitted = all.stream()
                        .filter(project -> sees(held, project))
                        .map(ProjectResource::id)
                        .toList();

                assertThat(held.active() ? listed(stores, held) : List.of()).isEqualTo(permitted);
            });
        });
    }

    private static List<ProjectId> listed(Stores stores, PersonSnapshot held) {
        var viewer = ProjectViewer.of(held, DECISIONS, Action.PROJECT_VIEW);
        var query = new ProjectQuery(
                viewer, null, null, null, null, null, null, null, null, ProjectQuery.Order.NUMBER, false, 0, 100);
        return stores.catalog.page(ACME, query).rows().items().stream()
                .map(project -> project.resource().id())
                .toList();
    }

    private static boolean sees(PersonSnapshot held, ProjectResource project) {
        return DECISIONS
                .decideUncounted(new AccessRequest(held, Action.PROJECT_VIEW, project))
                .permitted();
    }

    /** In both directions, a search looks at everybody and everything that a decision may permit. */
    @Property(tries = TRIES)
    void searchesLookAtWhoeverMayBePermitted(@ForAll long seed) {
        on(seed, (world, stores) -> {
            Set<Role> all = Set.copyOf(Arrays.asList(Role.values()));
            for (Person person : world.live()) {
                var reachable = new SearchStore.Reachable(person.id(), Set.of(), Set.of(ACME));
                assertThat(stores.search.projects(reachable, Cursor.START, 100))
                        .extracting(ProjectResource::id)
                        .containsExactlyInAnyOrderElementsOf(world.projects().stream()
                                .filter(project -> world.named(person, project) || made(person, project))
                                .map(Work::id)
                                .toList());
            }
            for (Work project : world.projects()) {
                var wanted = new SearchStore.SubjectCandidates(stores.resource(project), Set.of(), all, null, false);
                assertThat(stores.search.people(wanted, 0, 100))
                        .extracting(candidate -> candidate.person().person())
                        .containsExactlyInAnyOrderElementsOf(world.live().stream()
                                .filter(person -> world.named(person, project) || made(person, project))
                                .map(Person::id)
                                .toList());
            }
        });
    }

    /** Who is everywhere by their role is not meant. */
    @Property(tries = TRIES)
    void othersWorkOnWhatNamesThem(@ForAll long seed) {
        on(seed, (world, stores) -> {
            for (Work project : world.projects()) {
                PersonId maker = project.creator();

                assertThat(stores.catalog.othersWorkOn(ACME, project.id(), Set.of(maker)))
                        .isEqualTo(world.live().stream()
                                .filter(person -> !person.role().deactivated())
                                .filter(person -> !person.id().equals(maker))
                                .anyMatch(person -> world.named(person, project) || world.hasTask(person, project)));
            }
        });
    }

    @Property(tries = TRIES)
    void aCopyHasTheRolesOfItsMembers(@ForAll long seed) {
        StoreDatabase.rolledBack(em -> {
            ProjectWorld world = new ProjectWorld(em, seed);
            Work from = world.projects().get(0);
            Work to = world.projects().get(2);
            new Stores(em).catalog.copyPeople(ACME, from.id(), to.id());

            Set<Long> roles = new HashSet<>(numbers(em, "KW_PROJECT_ROLE", to));
            assertThat(world.everybody()).allSatisfy(person -> {
                boolean copied = world.projectRole(person, from) != null
                        && (world.inProject(person, from) || world.named(person, to));
                assertThat(roles.contains(person.id().value()))
                        .isEqualTo(copied || world.projectRole(person, to) != null);
            });
        });
    }

    /** What belongs to people by rows that count for nothing at present is kept for them. */
    @Property(tries = TRIES)
    void whatIsLeftOfWhoeverWentIsDropped(@ForAll long seed) {
        StoreDatabase.rolledBack(em -> {
            ProjectWorld world = new ProjectWorld(em, seed);
            Stores stores = new Stores(em);
            for (Work project : world.projects()) {
                stores.catalog.dropLeftovers(ACME, project.id());

                Set<Long> stays = new HashSet<>(numbers(em, "KW_PROJECT_ROLE", project));
                Set<Long> works = new HashSet<>(numbers(em, "KW_TASK_ASSIGNEE", project));
                assertThat(world.live()).allSatisfy(person -> {
                    boolean kept = world.named(person, project)
                            || world.membership(person, project) == ProjectMembership.INHERITED;
                    assertThat(stays.contains(person.id().value()))
                            .isEqualTo(kept && world.projectRole(person, project) != null);
                    assertThat(works.contains(person.id().value()))
                            .isEqualTo((kept || person.role().everywhere()) && world.hasTask(person, project));
                });
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static List<Long> numbers(EntityManager em, String table, Work project) {
        return em.createNativeQuery("SELECT DISTINCT PERSON_ID FROM " + table + " WHERE PROJECT_ID = ?", Long.class)
                .setParameter(1, project.id().value())
                .getResultList();
    }

    private static Set<PersonId> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }
}
